using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes a file: its head and its content.</summary>
internal static class FileEmitter
{
    /// <summary>The namespace of the methods that add a client, so that users need no using directive.</summary>
    private const string ServiceCollection = "Microsoft.Extensions.DependencyInjection";

    /// <summary>The writing methods by type of content.</summary>
    private static readonly Dictionary<Type, Action<SourceWriter, FileContent>> Emitters = new()
    {
        [typeof(RecordFile)] = Of<RecordFile>(static (writer, file) => WriteRecord(writer, file.Record)),
        [typeof(EnumFile)] = Of<EnumFile>(static (writer, file) => EnumEmitter.Emit(writer, file.Enum)),
        [typeof(UnionFile)] = Of<UnionFile>(static (writer, file) => WriteUnion(writer, file.Union)),
        [typeof(CollectionFile)] = Of<CollectionFile>(
            static (writer, file) => CollectionEmitter.Emit(writer, file.Type)
        ),
        [typeof(MultipartFile)] = Of<MultipartFile>(
            static (writer, file) => MultipartEmitter.Emit(writer, file.Multipart)
        ),
        [typeof(InterfaceFile)] = Of<InterfaceFile>(InterfaceEmitter.Emit),
        [typeof(ClientFile)] = Of<ClientFile>(ClientEmitter.Emit),
        [typeof(GroupFile)] = Of<GroupFile>(static (writer, file) => GroupEmitter.Emit(writer, file.Group)),
        [typeof(OperationFile)] = Of<OperationFile>(OperationEmitter.Emit),
        [typeof(OptionsFile)] = Of<OptionsFile>(OptionsEmitter.Emit),
        [typeof(ServerFile)] = Of<ServerFile>(ServerEmitter.Emit),
        [typeof(RegistrationFile)] = Of<RegistrationFile>(RegistrationEmitter.Emit),
        [typeof(FactoryFile)] = Of<FactoryFile>(FactoryEmitter.Emit),
        [typeof(WebhooksFile)] = Of<WebhooksFile>(WebhooksEmitter.Emit),
        [typeof(ResolverFile)] = Of<ResolverFile>(ResolverEmitter.Emit),
    };

    [ThreadStatic]
    private static SourceWriter? ownWriter;

    public static string Emit(FilePlan file, CancellationToken cancellationToken)
    {
        SourceWriter writer = ownWriter ?? new();
        // Set again only after the file is complete, so that text left by an exception does not become part of the next
        // file.
        ownWriter = null;
        writer.HasInternalTypes = file.IsInternal;
        writer.CancellationToken = cancellationToken;
        Emitters[file.Content.GetType()](writer, file.Content);
        foreach (FileContent model in file.Models)
        {
            writer.Line();
            Emitters[model.GetType()](writer, model);
        }

        string text = writer.Take((head, namespaces) => WriteHead(head, file, namespaces));
        ownWriter = writer;
        return text;
    }

    private static void WriteRecord(SourceWriter writer, RecordPlan record)
    {
        RecordEmitter.Emit(writer, record);
        writer.Line();
        if (record.IsTuple)
        {
            TupleJsonEmitter.Emit(writer, record);
        }
        else
        {
            RecordJsonEmitter.Emit(writer, record);
        }
    }

    private static void WriteUnion(SourceWriter writer, UnionPlan union)
    {
        if (union.IsRaw)
        {
            RawUnionEmitter.Emit(writer, union);
            writer.Line();
            RawUnionEmitter.EmitJson(writer, union);
        }
        else
        {
            UnionEmitter.Emit(writer, union);
            writer.Line();
            UnionJsonEmitter.Emit(writer, union);
        }
    }

    private static Action<SourceWriter, FileContent> Of<T>(Action<SourceWriter, T> write)
        where T : FileContent => (writer, content) => write(writer, (T)content);

    /// <summary>
    /// Writes the head of a file. The warnings are disabled because the document may lack descriptions, and because the
    /// compiler cannot see that a constructor throws if required JSON is missing. The using directives are inside the
    /// namespace and start with <c>global::</c>, so that types and namespaces of the user's code cannot hide those that the
    /// generated code uses.
    /// </summary>
    private static void WriteHead(SourceWriter writer, FilePlan file, IReadOnlyList<string> namespaces)
    {
        bool isRegistration = file.Content is RegistrationFile;
        WriteOrigin(writer, file.Source);
        writer.Line("#nullable enable");
        writer.Line($"#pragma warning disable {(file.Content is InterfaceFile ? "CS1573, " : "")}CS1591, CS8618");
        writer.Line($"namespace {(isRegistration ? ServiceCollection : file.Namespace)};");
        foreach (string name in namespaces.Concat(isRegistration ? [file.Namespace] : []))
        {
            writer.Line($"using global::{name};");
        }

        writer.Line();
    }

    /// <summary>Writes the origin on one line. A long name of the document is shortened in the middle.</summary>
    private static void WriteOrigin(SourceWriter writer, string document)
    {
        const string Start = "// <auto-generated>Written by CampaignsGen from ";
        const string End = ".</auto-generated>";
        int room = writer.Most - Start.Length - End.Length;
        string name = Escaped(document);
        for (int half = (room - 1) / 2; name.Length > room; half--)
        {
            name = $"{Escaped(TextCut.Beginning(document, half))}…{Escaped(TextCut.End(document, half))}";
        }

        writer.Line($"{Start}{name}{End}");
    }

    private static string Escaped(string name) => CSharpLiteral.String(name).Trim('"');
}
