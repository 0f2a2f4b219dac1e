using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the waiting methods of an operation.</summary>
internal static class WaitsEmitter
{
    public static void Declare(SourceWriter writer, OperationPlan operation, WaitPlan wait)
    {
        string method = operation.Identifier + "Async";
        XmlDoc.SummaryOf(writer, wait is HeaderWaitPlan ? "Performs" : "Repeats", method, Purpose(wait));
        if (operation.Arguments.Any(static argument => argument.Summary.Length > 0))
        {
            XmlDoc.InheritParameters(writer, method);
        }

        AttributeEmitter.WriteObsolete(writer, operation.Obsolete);
        Signature.Write(
            writer,
            Head(operation, wait),
            Parameters(Signature.MarkedParameters(operation), operation, wait),
            ";"
        );
    }

    public static void Write(SourceWriter writer, OperationPlan operation, WaitPlan wait)
    {
        AttributeEmitter.WriteObsolete(writer, operation.Obsolete);
        Signature.Write(
            writer,
            $"public {Head(operation, wait)}",
            Parameters(Signature.Parameters(operation), operation, wait),
            " =>"
        );
        writer.Indented(() =>
        {
            writer.Line($"new {Value(operation, wait)}{Initializer(wait)}");
            writer.Indented(() =>
                Signature.Write(
                    writer,
                    wait is HeaderWaitPlan { MayBeNothing: true } ? ".WaitOrDefaultAsync" : ".WaitAsync",
                    [.. Arguments(operation, wait), wait.Parameter, "cancellationToken"],
                    ";"
                )
            );
        });
    }

    private static string Purpose(WaitPlan wait) =>
        wait switch
        {
            StateWaitPlan => "until its response contains a final state. A failure throws an exception.",
            HeaderWaitPlan => "and waits for the end of the started operation. A failure throws an exception.",
            _ => "while the server temporarily rejects it.",
        };

    private static string Head(OperationPlan operation, WaitPlan wait)
    {
        string type = wait switch
        {
            StateWaitPlan state => $"{WellKnown.Task}<{TypeText.Of(state.Body)}>",
            HeaderWaitPlan header => $"{WellKnown.Task}<{Result(operation, header)}>",
            _ => Signature.ReturnType(operation),
        };
        return $"{type} {wait.Method}Async";
    }

    private static string Result(OperationPlan operation, HeaderWaitPlan wait) =>
        wait.Result is { } result ? TypeText.Of(result with { Nullable = wait.MayBeNothing })
        : wait.ResultIdentifier is null ? WellKnown.ApiResponse
        : operation.ResponseIdentifier;

    /// <summary>Returns the operation's parameters with the parameter of the wait before the token.</summary>
    private static List<string> Parameters(List<string> parameters, OperationPlan operation, WaitPlan wait)
    {
        string answer = wait switch
        {
            StateWaitPlan => operation.ResponseIdentifier,
            HeaderWaitPlan => WellKnown.ApiResponse,
            _ => WellKnown.ApiException,
        };
        parameters.Insert(parameters.Count - 1, $"{WellKnown.ApiWait}<{answer}>? {wait.Parameter} = null");
        return parameters;
    }

    private static string Value(OperationPlan operation, WaitPlan wait)
    {
        string id = CSharpLiteral.String(operation.Id);
        return wait switch
        {
            StateWaitPlan state => $"StatePolling({id}, {States(state.States)})",
            HeaderWaitPlan header => $"HeaderPolling({id}, {States(header.States)})",
            _ => $"NotYetWait({string.Join(", ", ((NotYetPlan)wait).Refusals.Select(Refusal).Prepend(id))})",
        };
    }

    private static string States(StatesPlan states) => $"new({List(states.Succeeded)}, {List(states.Failed)})";

    private static string Refusal(RefusalPlan refusal)
    {
        string arguments = string.Join(", ", refusal.Property.Select(CSharpLiteral.String).Prepend(refusal.Status));
        return $"new Refusal({arguments})" + Braced([("Values", refusal.Values), ("Texts", refusal.Texts)]);
    }

    private static string Initializer(WaitPlan wait)
    {
        List<string> members = [];
        if (wait is HeaderWaitPlan header)
        {
            Add("StateHeaders", header.StateHeaders);
            Add("State", header.State);
            if (header.ResultHeader is { } name)
            {
                members.Add($"ResultHeader = {CSharpLiteral.String(name)}");
            }

            Add("OwnState", header.OwnState);
            members.AddRange(header.EndsAtLocation ? ["EndsAtLocation = true"] : []);
            members.AddRange(header.EndsAtOrigin ? ["EndsAtOrigin = true"] : []);
        }

        if (wait.Interval is not null || wait.Limit is not null)
        {
            members.Add($"Times = new({wait.Interval ?? "null"}, {wait.Limit ?? "null"})");
        }

        return members.Count == 0 ? "" : $" {{ {string.Join(", ", members)} }}";

        void Add(string name, EquatableArray<string> texts) =>
            members.AddRange(texts.Count > 0 ? [$"{name} = {List(texts)}"] : []);
    }

    private static string Braced((string Name, EquatableArray<string> Texts)[] members)
    {
        string[] written =
        [
            .. members
                .Where(static member => member.Texts.Count > 0)
                .Select(static member => $"{member.Name} = {List(member.Texts)}"),
        ];
        return written.Length == 0 ? "" : $" {{ {string.Join(", ", written)} }}";
    }

    private static string List(EquatableArray<string> texts) =>
        $"[{string.Join(", ", texts.Select(CSharpLiteral.String))}]";

    private static string[] Arguments(OperationPlan operation, WaitPlan wait)
    {
        string[] own = [.. operation.Arguments.Select(static argument => argument.Identifier)];
        string token = own.Contains("token") ? "token0" : "token";
        string request = $"Create{operation.Identifier}Request({string.Join(", ", own)})";
        return wait switch
        {
            StateWaitPlan state =>
            [
                $"{token} => transport.SendSuccessAsync<{operation.ResponseIdentifier}>({request}, static data => new(data), {token})",
                $"static response => response.{state.BodyIdentifier}",
                $"static body => body{state.State}",
            ],
            HeaderWaitPlan header =>
            [
                "transport",
                $"() => {request}",
                $"static data => new {operation.ResponseIdentifier}(data)",
                .. header.ResultIdentifier is { } result
                    ? [$"static response => response{(result.Length == 0 ? "" : "." + result)}"]
                    : Array.Empty<string>(),
            ],
            _ => [$"{token} => {operation.Identifier}Async({string.Join(", ", own.Append(token))})"],
        };
    }
}
