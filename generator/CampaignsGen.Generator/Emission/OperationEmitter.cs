using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes one operation: its methods, the request that they send, and the response type.</summary>
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
            OperationValueEmitter.Write(writer, operation);
            writer.Line();
        }

        WriteMethods(writer, operation);
        writer.Line();
        WriteRequest(writer, operation);
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
        if (operation.Pages is { } pages)
        {
            writer.Line();
            PagesEmitter.Write(writer, operation, pages);
        }

        foreach (WaitPlan wait in operation.Waits)
        {
            writer.Line();
            WaitsEmitter.Write(writer, operation, wait);
        }
    }

    /// <summary>Writes a method without documentation, which it inherits from the interface.</summary>
    private static void WriteMethod(SourceWriter writer, OperationPlan operation, string head, Sending sending)
    {
        AttributeEmitter.WriteObsolete(writer, operation.Obsolete);
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
        new($"{method}<{operation.ResponseIdentifier}>", [request, "static data => new(data)"]);

    /// <param name="Method">The method of the transport.</param>
    /// <param name="Arguments">The arguments before the cancellation token.</param>
    private sealed record Sending(string Method, string[] Arguments);

    private static void WriteRequest(SourceWriter writer, OperationPlan operation)
    {
        WriteEncodings(writer, operation);
        Signature.Write(
            writer,
            $"private {(operation.CheckedBy is null ? "static " : "")}{WellKnown.ApiRequest} Create{operation.Identifier}Request",
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

        if (operation.CheckedBy is not null)
        {
            CheckEmitter.WriteOperation(writer, operation);
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
            _ => $"{value}{LeavingOut(argument)}, {JsonText.Writer(type)}{encodings}",
        };
    }

    private static string LeavingOut(ArgumentPlan argument) =>
        argument.LeftOut is { } property
            ? $" with {{ {property} = {WellKnown.ReadOnlyDictionary}<string, {WellKnown.JsonElement}>.Empty }}"
            : "";

    private static void WriteResponse(SourceWriter writer, OperationPlan operation)
    {
        XmlDoc.Summary(
            writer,
            operation.Bodies.Count == 0
                ? $"Represents the response of {operation.Id}: its status code and headers."
                : $"Represents the response of {operation.Id}: its status code, headers and body. Only the property for the received body is set."
        );
        AttributeEmitter.Write(writer);
        writer.Open($"public sealed partial class {operation.ResponseIdentifier} : {WellKnown.ApiResponse}");
        if (operation.HeadersIdentifier is { } type)
        {
            writer.Line($"private {type}? headers;");
            writer.Line();
        }

        writer.Line($"internal {operation.ResponseIdentifier}(ApiResponseData data) : base(data) {{ }}");
        writer.Line();
        XmlDoc.Summary(writer, "Creates a response for tests that replace the client.");
        Signature.Write(
            writer,
            $"public static {operation.ResponseIdentifier} Create",
            [
                $"{WellKnown.HttpStatusCode} statusCode",
                "object? body = null",
                $"{WellKnown.ApiHeaders}? headers = null",
            ],
            " =>"
        );
        writer.Indented(["new(ApiResponseData.Of(statusCode, body, headers));"]);
        if (operation.HeadersIdentifier is not null || operation.Bodies.Count > 0)
        {
            writer.Line();
        }

        if (operation.HeadersIdentifier is { } declared)
        {
            XmlDoc.Summary(
                writer,
                "Gets the headers of the response, with properties for those that the document declares."
            );
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
