using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes one operation: what it is, its two methods, the request that they send, and the response of the second.</summary>
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
        WriteResponse(writer, operation);
        if (operation.Headers is { } declared)
        {
            writer.Line();
            HeadersEmitter.Write(writer, declared, operation.Id);
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
        writer.Line();
        writer.Line($"private static ApiOperation {operation.Value} =>");
        writer.Indented(() => WriteInitializer(writer, operation, kept));
    }

    private static void WriteInitializer(SourceWriter writer, OperationPlan operation, string kept)
    {
        string arguments =
            $"{CSharpLiteral.String(operation.Id)}, {Method(operation.Method)}, {CSharpLiteral.String(operation.PathTemplate)}";
        writer.Open($"{kept} ??= new({arguments})");
        if (operation.Server is { } server)
        {
            writer.Line($"Server = {CSharpLiteral.String(server)},");
        }

        writer.Line($"Accept = {CSharpLiteral.String(operation.Accept)},");
        if (operation.Security.Count > 0)
        {
            writer.Line($"Security = [{string.Join(", ", operation.Security.Select(Alternative))}],");
        }

        writer.Line("Responses =");
        writer.Line("[");
        writer.Indented(operation.Responses.SelectMany(Response));
        writer.Line("],");
        writer.Close(";");
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

    private static IEnumerable<string> Response(ResponsePlan response)
    {
        string start = ResponseStart(response);
        if (response.Advice.Count == 0)
        {
            return [$"{start}){End(response)}{Forms(response)},"];
        }

        IEnumerable<string> advice = response.Advice.Select(static text => $"    {CSharpLiteral.String(text)},");
        return [$"{start}, [", .. advice, $"]){End(response)}{Forms(response)},"];
    }

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
        List<string> parameters = Signature.Parameters(operation);
        string request =
            $"Create{operation.Identifier}Request({string.Join(", ", operation.Arguments.Select(static argument => argument.Identifier))})";

        WriteMethodHead(writer, operation);
        Signature.Write(
            writer,
            $"public {Signature.ReturnType(operation)} {operation.Identifier}Async",
            parameters,
            " =>"
        );
        writer.Indented(Send(operation, request));
        writer.Line();
        WriteMethodHead(writer, operation);
        Signature.Write(
            writer,
            $"public {WellKnown.Task}<{operation.ResponseIdentifier}> {operation.Identifier}WithResponseAsync",
            parameters,
            " =>"
        );
        writer.Indented(SendForResponse("SendAsync", operation, request));
        writer.Line();
        WriteMethodHead(writer, operation);
        Signature.Write(writer, $"public {Signature.Raw(operation)}", parameters, " =>");
        writer.Indented([$"transport.SendRawAsync({request}, cancellationToken);"]);
    }

    private static IEnumerable<string> Send(OperationPlan operation, string request)
    {
        TypePlan? type = operation.Success.Type;
        return operation.Success.Kind switch
        {
            SuccessKind.Nothing => [$"transport.SendAsync({request}, cancellationToken);"],
            SuccessKind.Value => [$"transport.SendAsync<{TypeText.Of(type!)}>({request}, cancellationToken);"],
            SuccessKind.ValueOrNothing =>
            [
                $"transport.SendOrDefaultAsync<{TypeText.Of(type! with { Nullable = type.IsValueType })}>({request}, cancellationToken);",
            ],
            _ => SendForResponse("SendSuccessAsync", operation, request),
        };
    }

    private static IEnumerable<string> SendForResponse(string method, OperationPlan operation, string request) =>
        [
            $"transport.{method}(",
            $"    {request},",
            $"    static answer => new {operation.ResponseIdentifier}(answer),",
            "    cancellationToken);",
        ];

    private static void WriteMethodHead(SourceWriter writer, OperationPlan operation)
    {
        if (operation.Obsolete is { } message)
        {
            writer.Line($"[{WellKnown.Obsolete}({CSharpLiteral.String(message)})]");
        }
    }

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
        writer.Indented(RequestLines(operation));
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

    private static IEnumerable<string> RequestLines(OperationPlan operation)
    {
        foreach (ArgumentPlan argument in operation.Arguments.Where(NeedsGuard))
        {
            yield return $"{WellKnown.ArgumentNullException}.ThrowIfNull({argument.Identifier});";
        }

        yield return $"var request = ApiRequest.Begin({operation.Value});";
        foreach (
            ArgumentPlan argument in operation.Arguments.Where(static argument =>
                argument.Kind != ArgumentKind.ContentType
            )
        )
        {
            if (argument is { IsBody: true, Required: false })
            {
                yield return $"if ({argument.Identifier} is not null)";
                yield return "{";
                yield return "    " + RequestPart(argument, operation);
                yield return "}";
            }
            else
            {
                yield return RequestPart(argument, operation);
            }
        }

        yield return "return request;";
    }

    private static bool NeedsGuard(ArgumentPlan argument) =>
        argument.Required && !argument.Type.IsValueType && !argument.Type.Nullable;

    private static string RequestPart(ArgumentPlan argument, OperationPlan operation) =>
        argument.IsBody
            ? $"request.{argument.Kind}({argument.ContentTypeIdentifier ?? CSharpLiteral.String(argument.Name)}, {Body(argument, operation)});"
            : ParameterText.Statement(argument);

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
        XmlDoc.Summary(writer, $"What {operation.Id} answered: status, headers and whichever body came.");
        writer.Open($"public sealed partial class {operation.ResponseIdentifier} : {WellKnown.ApiResponse}");
        if (operation.Headers is { } headers)
        {
            writer.Line($"private {headers.Identifier}? headers;");
            writer.Line();
        }

        writer.Line($"internal {operation.ResponseIdentifier}(ApiAnswer answer)");
        writer.Indented([": base(answer) { }"]);
        if (operation.Headers is { } declared)
        {
            writer.Line();
            XmlDoc.Summary(
                writer,
                "The headers of the answer and of its body; those that the document declares are properties."
            );
            writer.Line(
                $"public new {declared.Identifier} Headers => headers ??= new {declared.Identifier}(base.Headers);"
            );
        }

        foreach (ResponseBodyPlan body in operation.Bodies)
        {
            writer.Line();
            XmlDoc.Summary(writer, body.Summary);
            string type = TypeText.NotNull(body.Type);
            writer.Line($"public {type}? {body.Identifier} => Body as {type}{(body.Type.IsValueType ? "?" : "")};");
        }

        writer.Close();
    }
}
