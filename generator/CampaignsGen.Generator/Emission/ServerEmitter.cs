using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the enum of servers, and their description for the runtime in the options.</summary>
internal static class ServerEmitter
{
    public static void Emit(SourceWriter writer, ServerFile file)
    {
        XmlDoc.Summary(writer, $"Specifies the servers that the document defines for {file.Names.Client}.");
        AttributeEmitter.WriteOrigin(writer);
        writer.Open($"public enum {file.Names.Server}");
        for (int index = 0; index < file.Servers.Count; index++)
        {
            if (index > 0)
            {
                writer.Line();
            }

            XmlDoc.Write(writer, file.Servers[index].Doc);
            writer.Line(file.Servers[index].Identifier + ",");
        }

        writer.Close();
    }

    public static void WriteProperties(SourceWriter writer, ClientNames names, OptionsPlan options)
    {
        if (options.Servers.Count > 1)
        {
            XmlDoc.Write(
                writer,
                DocPlan.Of(
                    $"Gets or sets the server of the document to use. The default is {options.Servers[0].Url}. BaseAddress replaces any of them."
                )
            );
            writer.Line($"public {names.Server} Server {{ get; set; }}");
            writer.Line();
        }

        foreach (OperationServerPlan server in options.OperationServers)
        {
            XmlDoc.Write(writer, server.Doc);
            writer.Line($"public {WellKnown.Uri}? {server.Identifier} {{ get; set; }}");
            writer.Line();
        }

        foreach (VariablePlan variable in options.Variables)
        {
            XmlDoc.Write(writer, variable.Doc);
            string values = string.Join(", ", variable.Allowed.Prepend(variable.Name).Select(CSharpLiteral.String));
            writer.Line($"[ApiVariable({values})]");
            writer.Line(
                $"public string? {variable.Identifier} {{ get; set; }}{OptionsEmitter.Initial(variable.Default)}"
            );
            writer.Line();
        }
    }

    public static void WriteDescription(SourceWriter writer, ClientNames names, OptionsPlan options)
    {
        if (options.Servers.Count > 1)
        {
            WriteChoice(writer, names, options.Servers);
        }
        else if (options.NeedsServer)
        {
            writer.Line(
                $"settings.Server({(options.Servers.Count == 1 ? CSharpLiteral.String(options.Servers[0].Url) : "null")});"
            );
            WriteVariables(writer, options.Servers.SelectMany(static server => server.Variables));
        }

        foreach (OperationServerPlan server in options.OperationServers)
        {
            writer.Line(
                $"settings.OperationServer({CSharpLiteral.String(server.Url)}, nameof({server.Identifier}), {server.Identifier});"
            );
            WriteVariables(writer, server.Variables);
        }
    }

    private static void WriteChoice(SourceWriter writer, ClientNames names, EquatableArray<ServerPlan> servers)
    {
        writer.Open("switch (Server)");
        foreach (ServerPlan server in servers.Skip(1))
        {
            WriteCase(writer, $"case {names.Server}.{server.Identifier}:", server);
        }

        WriteCase(writer, "default:", servers[0]);
        writer.Close();
        writer.Line();
    }

    private static void WriteCase(SourceWriter writer, string label, ServerPlan server)
    {
        writer.Line(label);
        writer.Indented([
            $"settings.Server({CSharpLiteral.String(server.Url)});",
            .. server.Variables.Select(Variable),
            "break;",
        ]);
    }

    private static void WriteVariables(SourceWriter writer, IEnumerable<VariableUsePlan> variables)
    {
        foreach (VariableUsePlan variable in variables)
        {
            writer.Line(Variable(variable));
        }
    }

    private static string Variable(VariableUsePlan variable)
    {
        string allowed = string.Join(", ", variable.Allowed.Select(CSharpLiteral.String));
        string standard = variable.Standard is null ? "null" : CSharpLiteral.String(variable.Standard);
        string value = variable.Default is { } initial
            ? $"{variable.Identifier} ?? {CSharpLiteral.String(initial)}"
            : variable.Identifier;
        return $"settings.Variable({CSharpLiteral.String(variable.Name)}, nameof({variable.Identifier}), {value}, [{allowed}], {standard});";
    }
}
