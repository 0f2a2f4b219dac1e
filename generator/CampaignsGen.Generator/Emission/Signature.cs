using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the signatures of an operation's methods.</summary>
internal static class Signature
{
    /// <summary>The maximum length of a line without the indentation of a type's members.</summary>
    public const int Width = 136;

    private const string Token = $"{WellKnown.CancellationToken} cancellationToken = default";

    /// <summary>Returns the return type of the method that returns a value.</summary>
    public static string ReturnType(OperationPlan operation) =>
        operation.Success.Kind switch
        {
            SuccessKind.Nothing => WellKnown.Task,
            SuccessKind.Value => $"{WellKnown.Task}<{TypeText.Of(operation.Success.Type!)}>",
            SuccessKind.ValueOrNothing =>
                $"{WellKnown.Task}<{TypeText.Of(operation.Success.Type! with { Nullable = true })}>",
            _ => $"{WellKnown.Task}<{operation.ResponseIdentifier}>",
        };

    /// <summary>Returns the method that returns the raw response, without its parameters.</summary>
    public static string Raw(OperationPlan operation) =>
        $"{WellKnown.Task}<{WellKnown.ApiRawResponse}> {operation.Identifier}WithRawResponseAsync";

    /// <summary>Returns the parameters, with the token last.</summary>
    public static List<string> Parameters(OperationPlan operation) => [.. operation.Arguments.Select(Parameter), Token];

    /// <summary>
    /// Returns the parameters with the attributes for the analyzers. They are only in the interface, through which clients
    /// are used.
    /// </summary>
    public static List<string> MarkedParameters(OperationPlan operation) =>
        [.. operation.Arguments.Select(static argument => Mark(argument) + Parameter(argument)), Token];

    private static string Mark(ArgumentPlan argument)
    {
        List<string> attributes = argument.IsSegment ? [WellKnown.ApiPath] : [];
        if (argument.Limits is { } limits)
        {
            attributes.Add(LimitsText.Of(limits));
        }

        return attributes.Count == 0 ? "" : $"[{string.Join(", ", attributes)}] ";
    }

    public static string Parameter(ArgumentPlan argument) =>
        $"{TypeText.Of(argument.Type)} {argument.Identifier}{Default(argument)}";

    private static string Default(ArgumentPlan argument) =>
        argument.Required ? ""
        : argument.Default is { } text ? $" = {CSharpLiteral.String(text)}"
        : " = null";

    /// <summary>Writes a signature or a call on one line if it fits; otherwise, with the parameters on separate lines.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="start">The text before the parameters.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="end">The text after the parenthesis: <c>;</c> or <c> =&gt;</c>.</param>
    public static void Write(SourceWriter writer, string start, List<string> parameters, string end)
    {
        writer.Filled(start + "(", parameters, ")" + end);
    }

    /// <summary>Writes an expression-bodied member, on one line if it fits.</summary>
    public static void WriteExpression(SourceWriter writer, string head, string expression)
    {
        if (writer.Fits(SourceWriter.Length(head) + " => ".Length + SourceWriter.Length(expression)))
        {
            writer.Line($"{head} => {expression}");
            return;
        }

        writer.Line(head + " =>");
        writer.Indented([expression]);
    }
}
