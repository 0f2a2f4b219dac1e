using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the heads of an operation's methods.</summary>
internal static class Signature
{
    /// <summary>How long a line may be, less what the members of a type stand further in.</summary>
    public const int Width = 136;

    private const string Token = $"{WellKnown.CancellationToken} cancellationToken = default";

    /// <summary>What the method that returns a value returns.</summary>
    public static string ReturnType(OperationPlan operation) =>
        operation.Success.Kind switch
        {
            SuccessKind.Nothing => WellKnown.Task,
            SuccessKind.Value => $"{WellKnown.Task}<{TypeText.Of(operation.Success.Type!)}>",
            SuccessKind.ValueOrNothing =>
                $"{WellKnown.Task}<{TypeText.Of(operation.Success.Type! with { Nullable = true })}>",
            _ => $"{WellKnown.Task}<{operation.ResponseIdentifier}>",
        };

    /// <summary>The method that gives the answer unread, without its parameters.</summary>
    public static string Raw(OperationPlan operation) =>
        $"{WellKnown.Task}<{WellKnown.ApiRawResponse}> {operation.Identifier}WithRawResponseAsync";

    /// <summary>The parameters, the token last.</summary>
    public static List<string> Parameters(OperationPlan operation) => [.. operation.Arguments.Select(Parameter), Token];

    /// <summary>The same for the interface, through which clients are used: it says what the analyzers must know of a value.</summary>
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

    /// <summary>Writes a head or a call on one line where it fits, else with its parameters on lines of their own.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="start">Everything before the parameters.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="end">What follows the parenthesis: <c>;</c> or <c> =&gt;</c>.</param>
    public static void Write(SourceWriter writer, string start, List<string> parameters, string end)
    {
        writer.Filled(start + "(", parameters, ")" + end);
    }

    /// <summary>Writes a member and the expression that it stands for, on one line where it fits.</summary>
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
