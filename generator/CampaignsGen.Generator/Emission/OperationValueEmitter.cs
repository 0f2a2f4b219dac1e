using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the static value that describes an operation to the runtime.</summary>
internal static class OperationValueEmitter
{
    public static void Write(SourceWriter writer, OperationPlan operation)
    {
        // Created at the first call of the operation: static fields would all be initialized at the first call of any
        // operation.
        string kept = operation.Value + "Kept";
        writer.Line($"private static ApiOperation? {kept};");
        string arguments =
            $"{CSharpLiteral.String(operation.Id)}, {Method(operation.Method)}, {CSharpLiteral.String(operation.PathTemplate)}";
        string head = $"private static ApiOperation {operation.Value} =>";
        string initializer = $"{kept} ??= new({arguments})";
        if (writer.Fits($"{head} {initializer}"))
        {
            WriteInitializer(writer, operation, $"{head} {initializer}");
        }
        else
        {
            writer.Line(head);
            writer.Indented(() =>
            {
                if (!writer.Fits(initializer))
                {
                    writer.Line($"{kept} ??= new(");
                    initializer = $"    {arguments})";
                }

                WriteInitializer(writer, operation, initializer);
            });
        }
    }

    public static string Security(EquatableArray<AlternativePlan> alternatives) =>
        $"[{string.Join(", ", alternatives.Select(Alternative))}]";

    private static void WriteInitializer(SourceWriter writer, OperationPlan operation, string start)
    {
        writer.Open(start);
        if (operation.Server is { } server)
        {
            writer.Line($"Server = {CSharpLiteral.String(server)},");
        }

        writer.Line($"Accept = {CSharpLiteral.String(operation.Accept)},");
        if (operation.IsIdempotent is { } isIdempotent)
        {
            writer.Line($"IsIdempotent = {(isIdempotent ? "true" : "false")},");
        }

        if (operation.IdempotencyKeyHeader is { } key)
        {
            writer.Line($"IdempotencyKeyHeader = {CSharpLiteral.String(key)},");
        }

        if (operation.Security.Count > 0)
        {
            writer.Line($"Security = {Security(operation.Security)},");
        }

        WriteResponses(writer, operation);
        writer.Close(";");
    }

    private static void WriteResponses(SourceWriter writer, OperationPlan operation)
    {
        string[] responses = [.. operation.Responses.Select(static response => Response(response))];
        string line = $"Responses = [{string.Join(", ", responses)}],";
        bool hasAdvice = operation.Responses.Any(static response => response.Advice.Count > 0);
        if (!hasAdvice && writer.Fits(line))
        {
            writer.Line(line);
            return;
        }

        writer.Line("Responses =");
        writer.Line("[");
        if (hasAdvice)
        {
            writer.Indented(operation.Responses.SelectMany(ResponseLines));
        }
        else
        {
            writer.Filled(responses, end: ",");
        }

        writer.Line("],");
    }

    private static string Method(string method) =>
        method switch
        {
            "GET" => WellKnown.HttpMethod + ".Get",
            "PUT" => WellKnown.HttpMethod + ".Put",
            "POST" => WellKnown.HttpMethod + ".Post",
            "DELETE" => WellKnown.HttpMethod + ".Delete",
            "HEAD" => WellKnown.HttpMethod + ".Head",
            "OPTIONS" => WellKnown.HttpMethod + ".Options",
            "TRACE" => WellKnown.HttpMethod + ".Trace",
            "PATCH" => WellKnown.HttpMethod + ".Patch",
            _ => $"new {WellKnown.HttpMethod}({CSharpLiteral.String(method)})",
        };

    private static string Alternative(AlternativePlan alternative) =>
        $"[{string.Join(", ", alternative.Schemes.Select(Required))}]";

    private static string Required(RequiredSchemePlan scheme)
    {
        string name = CSharpLiteral.String(scheme.Name);
        return scheme.Scopes.Count == 0
            ? name
            : $"new({name}, {string.Join(", ", scheme.Scopes.Select(CSharpLiteral.String))})";
    }

    private static IEnumerable<string> ResponseLines(ResponsePlan response)
    {
        if (response.Advice.Count == 0)
        {
            return [Response(response) + ","];
        }

        IEnumerable<string> advice = response.Advice.Select(static text => $"    {CSharpLiteral.String(text)},");
        return [$"{ResponseStart(response)}, [", .. advice, $"]){End(response)}{Forms(response)},"];
    }

    private static string Response(ResponsePlan response) =>
        $"{ResponseStart(response)}){End(response)}{Forms(response)}";

    private static string End(ResponsePlan response) =>
        response.End is not { } end
            ? ""
            : $".EndingWith({string.Join(", ", end.Events.Select(CSharpLiteral.String).Prepend(end.Data is null ? "null" : CSharpLiteral.String(end.Data)))})";

    private static string Forms(ResponsePlan response) =>
        response.MediaTypes.Count == 0
            ? ""
            : $".For({string.Join(", ", response.MediaTypes.Select(CSharpLiteral.String))})";

    private static string ResponseStart(ResponsePlan response)
    {
        string status = CSharpLiteral.String(response.Status);
        if (response.Body is not { } body)
        {
            return $"DeclaredResponse.Empty({status}";
        }

        return response.Form switch
        {
            ResponseForm.Json => $"DeclaredResponse.Json{JsonReader(status, body)}",
            ResponseForm.EventsByType =>
                $"DeclaredResponse.EventsByType({status}, {body.Item!.Identifier}Json.ReadEvent",
            ResponseForm.Events or ResponseForm.Lines or ResponseForm.Results =>
                $"DeclaredResponse.{response.Form}{JsonReader(status, body.Item!)}",
            _ => $"DeclaredResponse.{response.Form}({status}",
        };
    }

    private static string JsonReader(string status, TypePlan body)
    {
        string type = body.Kind is TypeKind.List or TypeKind.Map || body.Nullable ? $"<{TypeText.Of(body)}>" : "";
        return $"{type}({status}, {JsonText.Reader(body)}";
    }
}
