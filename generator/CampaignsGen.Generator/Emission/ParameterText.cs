using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Returns the statements that add parameters to a request.</summary>
internal static class ParameterText
{
    /// <summary>Returns the call that adds the parameter, with the arguments that differ from the runtime's defaults.</summary>
    /// <param name="argument">The parameter.</param>
    /// <param name="request">The local variable with the request.</param>
    public static string Statement(ArgumentPlan argument, string request)
    {
        if (argument.Kind == ArgumentKind.Accept)
        {
            string others = argument.Name.Length == 0 ? "" : ", " + CSharpLiteral.String(argument.Name);
            return $"{request}.Accept({argument.Identifier}{others});";
        }

        if (argument.HasSegments)
        {
            string text =
                argument.Type.Kind == TypeKind.Uri
                    ? argument.Identifier + ".OriginalString"
                    : Of(argument.Type, argument.Identifier);
            return $"{request}.PathSegments({CSharpLiteral.String(argument.Name)}, {text});";
        }

        string method = argument.Form == ParameterForm.PlainCookie ? "PlainCookie" : argument.Kind.ToString();
        List<string> arguments = [CSharpLiteral.String(argument.Name), Value(argument)];
        if (argument.Explode is { } explode)
        {
            arguments.Add($"explode: {(explode ? "true" : "false")}");
        }

        if (argument.Form is ParameterForm.Label or ParameterForm.Matrix)
        {
            arguments.Add($"style: PathStyle.{argument.Form}");
        }

        if (argument.AllowReserved)
        {
            arguments.Add("allowReserved: true");
        }

        return $"{request}.{method}({string.Join(", ", arguments)});";
    }

    private static string Value(ArgumentPlan argument)
    {
        string writer = JsonText.Writer(argument.Type with { Nullable = false });
        switch (argument.Form)
        {
            case ParameterForm.HttpDate:
                return $"ParameterValue.HttpDate({argument.Identifier})";
            case ParameterForm.Json:
                return Present(argument, value => $"ParameterValue.Json({value}, {writer})");
            case ParameterForm.DeepObject:
                string name = CSharpLiteral.String(argument.Name);
                return Present(argument, value => $"ParameterValue.Deep({name}, {value}, {writer})");
            case ParameterForm.SpaceDelimited or ParameterForm.PipeDelimited:
                string delimiter = argument.Form == ParameterForm.SpaceDelimited ? "' '" : "'|'";
                return $"ParameterValue.Delimited({Of(argument.Type, argument.Identifier)}, {delimiter})";
            default:
                return Of(argument.Type, argument.Identifier);
        }
    }

    /// <summary>Returns an expression that creates the value of a parameter.</summary>
    public static string Of(TypePlan type, string value) =>
        type.Kind switch
        {
            TypeKind.List => $"ParameterValue.List({value}, static item => {Item(type.Item!)})",
            TypeKind.Record or TypeKind.Map or TypeKind.Union =>
                $"ParameterValue.Object({value}, {JsonText.Writer(type with { Nullable = false })})",
            TypeKind.Enum or TypeKind.IntegerEnum => type.Nullable ? $"{value}?.Value" : $"{value}.Value",
            _ when JsonText.IsWrittenByForm(type) => ByForm(type, value),
            _ => value,
        };

    /// <summary>Returns an expression that creates the value from its JSON.</summary>
    private static string ByForm(TypePlan type, string value)
    {
        string writer = JsonText.Writer(type with { Nullable = false });
        return type is { IsValueType: true, Nullable: true }
            ? $"{value} is {{ }} present ? ParameterValue.Item(present, {writer}) : default"
            : $"ParameterValue.Item({value}, {writer})";
    }

    private static string Item(TypePlan item) =>
        item.Kind is TypeKind.List or TypeKind.Record or TypeKind.Map or TypeKind.Union
            ? $"ParameterValue.Item(item, {JsonText.Writer(item with { Nullable = false })})"
            : Of(item, "item");

    /// <summary>Unwraps a nullable value type before the value is used.</summary>
    private static string Present(ArgumentPlan argument, Func<string, string> value) =>
        argument.Type is { IsValueType: true, Nullable: true }
            ? $"{argument.Identifier} is {{ }} present ? {value("present")} : default"
            : value(argument.Identifier);
}
