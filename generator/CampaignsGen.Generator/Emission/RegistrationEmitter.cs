using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the methods that add the client to a service collection.</summary>
internal static class RegistrationEmitter
{
    public static void Emit(SourceWriter writer, RegistrationFile file)
    {
        ClientNames names = file.Names;
        string add = $"{WellKnown.ApiClientRegistration}.Add<{names.Interface}, {names.Client}, {names.Options}>";
        string name = CSharpLiteral.String(names.Client);
        XmlDoc.Summary(writer, $"Adds {names.Client} to a service collection.");
        AttributeEmitter.Write(writer);
        writer.Open($"public static partial class {names.Registration}");
        WriteDoc(writer, names, "configure", "Sets the options.");
        WriteHead(writer, names, $"{WellKnown.Action}<{names.Options}> configure");
        writer.Indented([$"{add}(services, {name}, configure, Create);"]);
        writer.Line();
        WriteDoc(
            writer,
            names,
            "configuration",
            "The section that holds the options; when it is reloaded, the next client uses it."
        );
        WriteHead(writer, names, $"{WellKnown.IConfiguration} configuration");
        writer.Indented([$"{add}(services, {name}, configuration, Bind, Create);"]);
        writer.Line();
        writer.Line(
            $"private static {names.Client} Create({WellKnown.HttpClient} httpClient, {names.Options} options) => new(httpClient, options);"
        );
        writer.Line();
        WriteBind(writer, file);
        writer.Close();
    }

    private static void WriteHead(SourceWriter writer, ClientNames names, string parameter) =>
        Signature.Write(
            writer,
            $"public static IHttpClientBuilder Add{names.Client}",
            ["this IServiceCollection services", parameter],
            " =>"
        );

    private static void WriteDoc(SourceWriter writer, ClientNames names, string parameter, string text)
    {
        XmlDoc.Write(
            writer,
            new DocPlan(
                $"Adds {names.Interface}, with an HttpClient from IHttpClientFactory.",
                new[] { "The options are checked when the host starts." }.ToEquatableArray()
            )
        );
        XmlDoc.Parameter(writer, "services", "Where to add it.");
        XmlDoc.Parameter(writer, parameter, text);
        XmlDoc.Returns(writer, "The builder of its HttpClient: add handlers for logging or resilience there.");
    }

    private static void WriteBind(SourceWriter writer, RegistrationFile file)
    {
        writer.Open(
            $"private static void Bind({WellKnown.IConfiguration} configuration, {file.Names.Options} options)"
        );
        writer.Line("ApiClientRegistration.Bind(configuration, options);");
        foreach (CredentialPlan credential in file.Options.Credentials)
        {
            string property = $"options.{credential.Identifier}";
            string tokenUrl = credential.TokenUrl is { } url ? $", {file.Names.Options}.{url.Identifier}" : "";
            writer.Line(
                credential.Kind switch
                {
                    CredentialKind.Basic =>
                        $"{property} = ApiClientRegistration.BindBasic(configuration.GetSection(nameof({property})), {property});",
                    CredentialKind.Bearer =>
                        $"{property} = ApiClientRegistration.BindToken(configuration, options, nameof({property}), {property}{tokenUrl});",
                    _ => $"{property} = configuration[nameof({property})] ?? {property};",
                }
            );
        }

        if (file.Options.Servers.Count > 1)
        {
            writer.Line(
                "options.Server = ApiClientRegistration.BindServer(configuration, options, nameof(options.Server), options.Server);"
            );
        }

        foreach (OperationServerPlan server in file.Options.OperationServers)
        {
            string property = $"options.{server.Identifier}";
            writer.Line(
                $"{property} = ApiClientRegistration.BindAddress(configuration, options, nameof({property}), {property});"
            );
        }

        foreach (VariablePlan variable in file.Options.Variables)
        {
            writer.Line(
                $"options.{variable.Identifier} = configuration[nameof(options.{variable.Identifier})] ?? options.{variable.Identifier};"
            );
        }

        writer.Close();
    }
}
