using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the class of the client without its operations.</summary>
internal static class ClientEmitter
{
    public static void Emit(SourceWriter writer, ClientFile file)
    {
        ClientNames names = file.Members.Names;
        XmlDoc.Summary(writer, $"Sends the operations of {names.Interface} over HTTP.");
        AttributeEmitter.Write(writer);
        writer.Open($"public sealed partial class {names.Client} : {names.Interface}");
        writer.Line($"private readonly {WellKnown.ApiTransport} transport;");
        writer.Line();
        XmlDoc.Write(
            writer,
            DocPlan.Of($"Initializes a new instance of the {names.Client} class that uses the specified HttpClient.")
        );
        XmlDoc.Parameter(
            writer,
            "httpClient",
            "The client that sends the requests. Its handler is configured not to follow redirects, which would send the credentials along."
        );
        XmlDoc.Parameter(writer, "options", "The server and the credentials. Later changes do not affect this client.");
        XmlDoc.Exception(
            writer,
            WellKnown.ApiOptionsException,
            "A required option is missing or an option is invalid. The exception names all of them."
        );
        WriteConstructors(writer, file);
        writer.Line();
        foreach (GroupPlan group in file.Groups)
        {
            writer.Line($"public {group.Interface} {group.Property} {{ get; }}");
        }

        if (file.Groups.Count > 0)
        {
            writer.Line();
        }

        ClientMembersEmitter.Emit(writer, file.Members);
        XmlDoc.Summary(writer, "Returns the client and its server, without credentials.");
        writer.Line("public override string ToString() => transport.ToString();");
        writer.Close();
    }

    private static void WriteConstructors(SourceWriter writer, ClientFile file)
    {
        string client = file.Members.Names.Client;
        writer.Line($"public {client}({WellKnown.HttpClient} httpClient, {file.Members.Names.Options} options)");
        writer.Indented([$": this(new ApiTransport(httpClient, options, {CSharpLiteral.String(file.Product)})) {{ }}"]);
        writer.Line();
        string head = $"internal {client}({WellKnown.ApiTransport} transport)";
        if (file.Groups.Count == 0)
        {
            writer.Line($"{head} => this.transport = transport;");
            return;
        }

        writer.Open(head);
        writer.Line("this.transport = transport;");
        foreach (GroupPlan group in file.Groups)
        {
            writer.Line($"{group.Property} = new {group.Client}(transport);");
        }

        writer.Close();
    }
}
