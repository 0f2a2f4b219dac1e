using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the methods that add clients to a service collection.</summary>
internal static class RegistrationEmitter
{
    private const string Options = "A delegate that sets the options.";
    private const string Section =
        "The configuration section with the options. After a reload, the next call uses the new options.";
    private const string Others =
        "A delegate that sets the options of a name when its client is first requested, such as those of a tenant in a database.";

    public static void Emit(SourceWriter writer, RegistrationFile file)
    {
        ClientNames names = file.Names;
        XmlDoc.Summary(writer, $"Provides methods to add {names.Client} to a service collection.");
        AttributeEmitter.Write(writer);
        writer.Open($"public static partial class {names.Registration}");
        WriteRegistration(writer, file);
        WriteMethod(writer, names, isNamed: false, "configure", $"{WellKnown.Action}<{names.Options}>", Options);
        WriteMethod(writer, names, isNamed: false, "configuration", WellKnown.IConfiguration, Section);
        WriteMethod(writer, names, isNamed: true, "configure", $"{WellKnown.Action}<{names.Options}>", Options);
        WriteMethod(writer, names, isNamed: true, "configuration", WellKnown.IConfiguration, Section);
        WriteFactory(writer, names);
        WriteBind(writer, file);
        writer.Close();
    }

    private static void WriteRegistration(SourceWriter writer, RegistrationFile file)
    {
        ClientNames names = file.Names;
        string type = $"{WellKnown.ApiClientRegistration}<{names.Interface}, {names.Factory}, {names.Options}>";
        writer.Line($"private static readonly {type} Registration = new(");
        writer.Indented([
            $"{CSharpLiteral.String(names.Client)}, {CSharpLiteral.String(file.Product)}, Bind,",
            $"static transport => new {names.Client}(transport), static create => new {names.FactoryClass}(create));",
        ]);
        writer.Line();
    }

    /// <param name="writer">The writer.</param>
    /// <param name="names">The names of the client.</param>
    /// <param name="isNamed">Whether the method adds one of several named clients.</param>
    /// <param name="parameter">The name of the parameter with the options.</param>
    /// <param name="type">The type of the parameter.</param>
    /// <param name="text">The description of the parameter.</param>
    private static void WriteMethod(
        SourceWriter writer,
        ClientNames names,
        bool isNamed,
        string parameter,
        string type,
        string text
    )
    {
        string summary = isNamed
            ? $"Adds one of several {names.Interface} clients, each with its own options and HttpClient."
            : $"Adds {names.Interface}, with an HttpClient from IHttpClientFactory.";
        string remarks = isNamed
            ? $"The name is the key for [FromKeyedServices] and for {names.Factory}. The options are validated when the host starts."
            : "The options are validated when the host starts. Only one client can be unnamed.";
        XmlDoc.Write(writer, new DocPlan(summary, new[] { remarks }.ToEquatableArray()));
        XmlDoc.Parameter(writer, "services", "The service collection.");
        if (isNamed)
        {
            XmlDoc.Parameter(writer, "name", "The name of the client and of its options, such as that of a tenant.");
        }

        XmlDoc.Parameter(writer, parameter, text);
        XmlDoc.Returns(
            writer,
            "The builder of its HttpClient, to which you can add handlers for logging or resilience."
        );
        List<string> parameters = ["this IServiceCollection services", $"{type} {parameter}"];
        if (isNamed)
        {
            parameters.Insert(1, "string name");
        }

        Signature.Write(writer, $"public static IHttpClientBuilder Add{names.Client}", parameters, " =>");
        writer.Indented([$"Registration.Add(services, {(isNamed ? "name, " : "")}{parameter});"]);
        writer.Line();
    }

    private static void WriteFactory(SourceWriter writer, ClientNames names)
    {
        const string Remarks =
            "The clients share one HttpClient. The options of a name are created once, and again after they change.";
        XmlDoc.Write(
            writer,
            new DocPlan(
                $"Adds {names.Factory} for clients whose names are known only at run time.",
                new[] { Remarks }.ToEquatableArray()
            )
        );
        XmlDoc.Parameter(writer, "services", "The service collection.");
        XmlDoc.Parameter(writer, "configure", Others);
        XmlDoc.Returns(
            writer,
            "The builder of their HttpClient, to which you can add handlers for logging or resilience."
        );
        string type = $"{WellKnown.Action}<{WellKnown.IServiceProvider}, string, {names.Options}>";
        Signature.Write(
            writer,
            $"public static IHttpClientBuilder Add{names.Client}Factory",
            ["this IServiceCollection services", $"{type} configure"],
            " =>"
        );
        writer.Indented(["Registration.AddFactory(services, configure);"]);
        writer.Line();
    }

    private static void WriteBind(SourceWriter writer, RegistrationFile file)
    {
        writer.Open(
            $"private static void Bind({WellKnown.IConfiguration} configuration, {file.Names.Options} options)"
        );
        writer.Line($"{WellKnown.ApiClientBinding}.Bind(configuration, options);");
        foreach (CredentialPlan credential in file.Options.Credentials)
        {
            string property = $"options.{credential.Identifier}";
            string tokenUrl = credential.TokenUrl is { } url ? $", {file.Names.Options}.{url.Identifier}" : "";
            writer.Line(
                credential.Kind switch
                {
                    CredentialKind.Basic =>
                        $"{property} = ApiClientBinding.BindBasic(configuration.GetSection(nameof({property})), {property});",
                    CredentialKind.Bearer =>
                        $"{property} = ApiClientBinding.BindToken(configuration, options, nameof({property}), {property}{tokenUrl});",
                    _ => $"{property} = configuration[nameof({property})] ?? {property};",
                }
            );
        }

        if (file.Options.Servers.Count > 1)
        {
            writer.Line(
                "options.Server = ApiClientBinding.BindServer(configuration, options, nameof(options.Server), options.Server);"
            );
        }

        if (file.Options.HasValidation)
        {
            const string Property = "options." + OptionsPlan.ValidateRequests;
            writer.Line(
                $"{Property} = ApiClientBinding.BindFlag(configuration, options, nameof({Property}), {Property});"
            );
        }

        foreach (OperationServerPlan server in file.Options.OperationServers)
        {
            string property = $"options.{server.Identifier}";
            writer.Line(
                $"{property} = ApiClientBinding.BindAddress(configuration, options, nameof({property}), {property});"
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
