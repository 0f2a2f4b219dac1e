using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes one operation: what it is, its methods, the request that they send, and the response of one of them.</summary>
internal static class OperationEmitter
{
    public static void Emit(SourceWriter writer, OperationFile file)
    {
        OperationPlan operation = file.Operation;
        writer.Open($"public sealed partial class {operation.Owner}");
        WriteMembers(writer, operation);
        foreach (OperationPlan variant in operation.Variants)
        {
            writer.Line();
            WriteMembers(writer, variant);
        }

        writer.Close();
        writer.Line();
        if (operation.Request is { } request)
        {
            RequestObjectEmitter.Write(writer, request, operation.Id);
            writer.Line();
        }

        WriteResponse(writer, operation);
        if (operation.Headers is { } declared)
        {
            writer.Line();
            HeadersEmitter.Write(writer, declared);
        }
    }

    private static void WriteMembers(SourceWriter writer, OperationPlan operation)
    {
        bool hasOwnValue = operation.Value == operation.Identifier + "Operation";
        if (hasOwnValue)
        {
            WriteValue(writer, operation);
            writer.Line();
        }

        WriteMethods(writer, operation);
        writer.Line();
        WriteRequest(writer, operation);
    }

    private static void WriteValue(SourceWriter writer, OperationPlan operation)
    {
        // Made when it is first called: static fields would all be made at the first call of any, however many there are.
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
            writer.Indented(() => WriteInitializer(writer, operation, initializer));
        }
    }

    private static void WriteInitializer(SourceWriter writer, OperationPlan operation, string start)
    {
        writer.Open(start);
        if (operation.Server is { } server)
        {
            writer.Line($"Server = {CSharpLiteral.String(server)},");
        }

        writer.Line($"Accept = {CSharpLiteral.String(operation.Accept)},");
        if (operation.Security.Count > 0)
        {
            writer.Line($"Security = [{string.Join(", ", operation.Security.Select(Alternative))}],");
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

    private static void WriteMethods(SourceWriter writer, OperationPlan operation)
    {
        string request =
            $"Create{operation.Identifier}Request({string.Join(", ", operation.Arguments.Select(static argument => argument.Identifier))})";
        WriteMethod(
            writer,
            operation,
            $"{Signature.ReturnType(operation)} {operation.Identifier}Async",
            Send(operation, request)
        );
        writer.Line();
        WriteMethod(
            writer,
            operation,
            $"{WellKnown.Task}<{operation.ResponseIdentifier}> {operation.Identifier}WithResponseAsync",
            SendForResponse("SendAsync", operation, request)
        );
        writer.Line();
        WriteMethod(writer, operation, Signature.Raw(operation), new("SendRawAsync", [request]));
    }

    /// <summary>Its documentation is that of the interface.</summary>
    private static void WriteMethod(SourceWriter writer, OperationPlan operation, string head, Sending sending)
    {
        if (operation.Obsolete is { } message)
        {
            writer.Line($"[{WellKnown.Obsolete}({CSharpLiteral.String(message)})]");
        }

        Signature.Write(writer, $"public {head}", Signature.Parameters(operation), " =>");
        writer.Indented(() =>
            Signature.Write(writer, $"transport.{sending.Method}", [.. sending.Arguments, "cancellationToken"], ";")
        );
    }

    private static Sending Send(OperationPlan operation, string request)
    {
        TypePlan? type = operation.Success.Type;
        return operation.Success.Kind switch
        {
            SuccessKind.Nothing => new("SendAsync", [request]),
            SuccessKind.Value => new($"SendAsync<{TypeText.Of(type!)}>", [request]),
            SuccessKind.ValueOrNothing => new(
                $"SendOrDefaultAsync<{TypeText.Of(type! with { Nullable = type.IsValueType })}>",
                [request]
            ),
            _ => SendForResponse("SendSuccessAsync", operation, request),
        };
    }

    private static Sending SendForResponse(string method, OperationPlan operation, string request) =>
        new($"{method}<{operation.ResponseIdentifier}>", [request, "static answer => new(answer)"]);

    /// <param name="Method">A method of the transport.</param>
    /// <param name="Arguments">What it is given before the token.</param>
    private sealed record Sending(string Method, string[] Arguments);

    private static void WriteRequest(SourceWriter writer, OperationPlan operation)
    {
        WriteEncodings(writer, operation);
        Signature.Write(
            writer,
            $"private static {WellKnown.ApiRequest} Create{operation.Identifier}Request",
            [.. operation.Arguments.Select(static argument => $"{TypeText.Of(argument.Type)} {argument.Identifier}")],
            ""
        );
        writer.Line("{");
        writer.Indented(() => WriteRequestBody(writer, operation));
        writer.Line("}");
    }

    private static void WriteEncodings(SourceWriter writer, OperationPlan operation)
    {
        foreach (ArgumentPlan argument in operation.Arguments.Where(static argument => argument.Encodings.Count > 0))
        {
            writer.Line($"private static readonly FormEncoding[] {EncodingsOf(operation)} =");
            writer.Line("[");
            writer.Filled(
                [
                    .. argument.Encodings.Select(static encoding =>
                        $"new({CSharpLiteral.String(encoding.Name)}, FormStyle.{encoding.Style}{(encoding.AllowReserved ? ", AllowReserved: true" : "")})"
                    ),
                ],
                end: ","
            );
            writer.Line("];");
            writer.Line();
        }
    }

    private static string EncodingsOf(OperationPlan operation) => operation.Identifier + "Encodings";

    private static void WriteRequestBody(SourceWriter writer, OperationPlan operation)
    {
        foreach (ArgumentPlan argument in operation.Arguments.Where(NeedsGuard))
        {
            writer.Line($"{WellKnown.ArgumentNullException}.ThrowIfNull({argument.Identifier});");
        }

        string request = operation.Request?.Local ?? "request";
        writer.Line($"var {request} = ApiRequest.Begin({operation.Value});");
        foreach (ArgumentPlan argument in operation.Arguments)
        {
            if (argument.Kind == ArgumentKind.Request)
            {
                RequestObjectEmitter.WriteUse(writer, operation.Request!);
            }
            else if (argument is { IsBody: true, Required: false })
            {
                writer.If($"{argument.Identifier} is not null", RequestPart(argument, operation, request));
            }
            else if (argument.Kind != ArgumentKind.ContentType)
            {
                writer.Line(RequestPart(argument, operation, request));
            }
        }

        writer.Line($"return {request};");
    }

    private static bool NeedsGuard(ArgumentPlan argument) =>
        argument.Required && !argument.Type.IsValueType && !argument.Type.Nullable;

    private static string RequestPart(ArgumentPlan argument, OperationPlan operation, string request) =>
        argument.IsBody
            ? $"{request}.{argument.Kind}({argument.ContentTypeIdentifier ?? CSharpLiteral.String(argument.Name)}, {Body(argument, operation)});"
            : ParameterText.Statement(argument, request);

    private static string Body(ArgumentPlan argument, OperationPlan operation)
    {
        bool isValue = argument.Type is { IsValueType: true, Nullable: true } && !argument.Required;
        string value = isValue ? argument.Identifier + ".Value" : argument.Identifier;
        TypePlan type = argument.Required ? argument.Type : argument.Type with { Nullable = false };
        string encodings = argument.Encodings.Count == 0 ? "" : ", " + EncodingsOf(operation);
        return argument.Kind switch
        {
            ArgumentKind.TextBody or ArgumentKind.StreamBody => value,
            ArgumentKind.MultipartBody => $"{value}, {type.Identifier}Multipart.Write",
            _ => $"{value}, {JsonText.Writer(type)}{encodings}",
        };
    }

    private static void WriteResponse(SourceWriter writer, OperationPlan operation)
    {
        XmlDoc.Summary(
            writer,
            operation.Bodies.Count == 0
                ? $"What {operation.Id} answered: status and headers."
                : $"What {operation.Id} answered: status, headers and whichever body came; the others are null."
        );
        writer.Open($"public sealed partial class {operation.ResponseIdentifier} : {WellKnown.ApiResponse}");
        if (operation.HeadersIdentifier is { } type)
        {
            writer.Line($"private {type}? headers;");
            writer.Line();
        }

        writer.Line($"internal {operation.ResponseIdentifier}(ApiAnswer answer) : base(answer) {{ }}");
        if (operation.HeadersIdentifier is not null || operation.Bodies.Count > 0)
        {
            writer.Line();
        }

        if (operation.HeadersIdentifier is { } declared)
        {
            XmlDoc.Summary(writer, "The headers of the answer; those that the document declares are properties.");
            writer.Line($"public new {declared} Headers => headers ??= new(base.Headers);");
        }

        foreach (ResponseBodyPlan body in operation.Bodies)
        {
            XmlDoc.Summary(writer, body.Summary);
            string given = TypeText.NotNull(body.Type);
            string cast = $"Body as {given}{(body.Type.IsValueType ? "?" : "")};";
            Signature.WriteExpression(writer, $"public {given}? {body.Identifier}", cast);
        }

        writer.Close();
    }
}
