using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes a file: what its kind has, and the head that all have above it.</summary>
internal static class FileEmitter
{
    /// <summary>Where the methods that add a client belong: there users have them at hand without a using.</summary>
    private const string ServiceCollection = "Microsoft.Extensions.DependencyInjection";

    [ThreadStatic]
    private static SourceWriter? ownWriter;

    public static string Emit(FilePlan file)
    {
        SourceWriter writer = ownWriter ?? new();
        // Given back only when the file is whole: what an exception leaves half written must not begin the next.
        ownWriter = null;
        WriteBody(writer, file.Content);
        foreach (FileContent model in file.Models)
        {
            writer.Line();
            WriteBody(writer, model);
        }

        string text = writer.Take((head, namespaces) => WriteHead(head, file, namespaces));
        ownWriter = writer;
        return text;
    }

    private static void WriteBody(SourceWriter writer, FileContent file)
    {
        switch (file)
        {
            case RecordFile { Record: var record }:
                WriteRecord(writer, record);
                break;
            case EnumFile { Enum: var @enum }:
                EnumEmitter.Emit(writer, @enum);
                break;
            case UnionFile { Union: var union }:
                WriteUnion(writer, union);
                break;
            case CollectionFile { Type: var type }:
                CollectionEmitter.Emit(writer, type);
                break;
            case MultipartFile { Multipart: var multipart }:
                MultipartEmitter.Emit(writer, multipart);
                break;
            default:
                WriteClient(writer, file);
                break;
        }
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

    private static void WriteClient(SourceWriter writer, FileContent content)
    {
        switch (content)
        {
            case InterfaceFile file:
                InterfaceEmitter.Emit(writer, file);
                break;
            case ClientFile file:
                ClientEmitter.Emit(writer, file);
                break;
            case GroupFile file:
                GroupEmitter.Emit(writer, file.Group);
                break;
            case OperationFile file:
                OperationEmitter.Emit(writer, file);
                break;
            case OptionsFile file:
                OptionsEmitter.Emit(writer, file);
                break;
            case ServerFile file:
                ServerEmitter.Emit(writer, file);
                break;
            case RegistrationFile file:
                RegistrationEmitter.Emit(writer, file);
                break;
            case ResolverFile file:
                ResolverEmitter.Emit(writer, file);
                break;
            default:
                throw new InvalidOperationException($"No emitter writes {content.GetType().Name}.");
        }
    }

    /// <summary>
    /// What the document does not say is not said, so the compiler must not ask for it; and it cannot see that a constructor
    /// throws where the JSON lacks what is required. The usings stand inside the namespace
    /// and begin with <c>global::</c>, so that a type or a namespace of the user's that lies outside cannot hide what
    /// emitted code means.
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

    /// <summary>On one line: of a long name of the document it has the beginning and the end.</summary>
    private static void WriteOrigin(SourceWriter writer, string document)
    {
        const string Start = "// <auto-generated>Written by CampaignsGen from ";
        const string End = ".</auto-generated>";
        int room = writer.Most - Start.Length - End.Length;
        string name = CSharpLiteral.String(document).Trim('"');
        if (name.Length > room)
        {
            int half = (room - 1) / 2;
            name = $"{name.Substring(0, half)}…{name.Substring(name.Length - half)}";
        }

        writer.Line($"{Start}{name}{End}");
    }
}
