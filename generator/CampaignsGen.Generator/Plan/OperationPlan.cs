namespace CampaignsGen.Generator.Plan;

/// <summary>Represents an operation: its methods, and the static value that describes it to the runtime.</summary>
internal sealed record OperationPlan
{
    /// <summary>The operationId, or the generated name of an operation without one.</summary>
    public required string Id { get; init; }

    /// <summary>The class with the methods of the operation.</summary>
    public required string Owner { get; init; }

    /// <summary>The prefix of the generated names: <c>FindPet</c>.</summary>
    public required string Identifier { get; init; }
    public required string ResponseIdentifier { get; init; }
    public required string Method { get; init; }
    public required string PathTemplate { get; init; }

    /// <summary>The URL of the operation's own server, or null if it uses the document's.</summary>
    public string? Server { get; init; }
    public required DocPlan Doc { get; init; }
    public string? Obsolete { get; init; }

    /// <summary>The property with the static value that describes the operation. A variant can use that of the operation.</summary>
    public required string Value { get; init; }

    /// <summary>The variants of the operation with other media types, which have their own methods.</summary>
    public EquatableArray<OperationPlan> Variants { get; init; }

    /// <summary>The arguments in the order of the generated method, required ones first. They include the body.</summary>
    public EquatableArray<ArgumentPlan> Arguments { get; init; }

    /// <summary>The object with the optional parameters, or null if each of them is an argument.</summary>
    public RequestPlan? Request { get; init; }
    public required string Accept { get; init; }

    /// <summary>The options class that determines whether requests are validated, or null if there is nothing to validate.</summary>
    public string? CheckedBy { get; init; }

    /// <summary>The method that returns the items of all pages, or null if there is none.</summary>
    public PagesPlan? Pages { get; init; }

    /// <summary>The waiting methods of the operation.</summary>
    public EquatableArray<WaitPlan> Waits { get; init; }

    /// <summary>Whether the operation is idempotent, or null if the document does not specify it.</summary>
    public bool? IsIdempotent { get; init; }

    /// <summary>Whether the operation is idempotent: as the document specifies it, or as the HTTP method defines it.</summary>
    public bool MayBeSentTwice =>
        IsIdempotent ?? Method is "GET" or "HEAD" or "OPTIONS" or "TRACE" or "QUERY" or "PUT" or "DELETE";

    /// <summary>The header with an idempotency key for each request, or null if there is none.</summary>
    public string? IdempotencyKeyHeader { get; init; }
    public EquatableArray<AlternativePlan> Security { get; init; }
    public EquatableArray<ResponsePlan> Responses { get; init; }
    public required SuccessPlan Success { get; init; }

    /// <summary>The possible response bodies, each type once.</summary>
    public EquatableArray<ResponseBodyPlan> Bodies { get; init; }
    public EquatableArray<ExceptionPlan> Exceptions { get; init; }

    /// <summary>The type of the response headers, or null if no response declares any.</summary>
    public string? HeadersIdentifier { get; init; }

    /// <summary>That type if this is the first operation that uses it; otherwise, null.</summary>
    public HeadersPlan? Headers { get; init; }
}

/// <summary>Represents schemes that are required together; empty if an anonymous request is sufficient.</summary>
internal sealed record AlternativePlan(EquatableArray<RequiredSchemePlan> Schemes);

internal sealed record RequiredSchemePlan(string Name, EquatableArray<string> Scopes);

internal enum ArgumentKind
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>The media type of the response if the caller can choose it. The name contains the other accepted media types.</summary>
    Accept,

    /// <summary>The media type of the body if the caller can choose it.</summary>
    ContentType,

    /// <summary>The object with the optional parameters.</summary>
    Request,
    JsonBody,
    FormBody,
    MultipartBody,
    TextBody,
    StreamBody,
}

internal enum ParameterForm
{
    /// <summary>The default style of the parameter's location.</summary>
    Plain,

    /// <summary>JSON text.</summary>
    Json,
    DeepObject,
    SpaceDelimited,
    PipeDelimited,
    Label,
    Matrix,

    /// <summary>A cookie that is not encoded.</summary>
    PlainCookie,

    /// <summary>A time in the format of HTTP headers.</summary>
    HttpDate,
}

internal sealed record ArgumentPlan
{
    public required ArgumentKind Kind { get; init; }

    /// <summary>The name of the parameter in the request, or the media type of a body.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The parameter of the method, with <c>@</c> if it is a keyword. For a parameter in a request object, the expression
    /// that reads it.
    /// </summary>
    public required string Identifier { get; init; }
    public required TypePlan Type { get; init; }
    public required bool Required { get; init; }
    public required string Summary { get; init; }

    /// <summary>The limits of the value, or null if any value of its type is allowed.</summary>
    public LimitsPlan? Limits { get; init; }

    /// <summary>The validation before the value is sent, or null if there is none.</summary>
    public CheckPlan? Check { get; init; }

    /// <summary>Whether the value is a whole segment of the path and its type has an empty value.</summary>
    public bool IsSegment { get; init; }

    /// <summary>How the value of a parameter is converted to text.</summary>
    public ParameterForm Form { get; init; }

    /// <summary>Whether items and pairs are separate fields, or null for the runtime's default.</summary>
    public bool? Explode { get; init; }

    /// <summary>Whether reserved characters are not encoded.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>Whether the value is text that can be several segments of the path.</summary>
    public bool HasSegments { get; init; }

    /// <summary>The properties of a form that are not written in the default way.</summary>
    public EquatableArray<EncodingPlan> Encodings { get; init; }

    /// <summary>
    /// The property of a form's model that is not sent, because it has the properties that the schema does not name; null if
    /// everything is sent.
    /// </summary>
    public string? LeftOut { get; init; }

    /// <summary>The value if the argument is omitted and that is not <c>null</c>.</summary>
    public string? Default { get; init; }

    /// <summary>The parameter with the media type of a body, or null if <see cref="Name"/> specifies it.</summary>
    public string? ContentTypeIdentifier { get; init; }

    /// <summary>The property of the request object, or null for an argument of the method.</summary>
    public string? Member { get; init; }

    /// <summary>The compiler's message for a deprecated property.</summary>
    public string? Obsolete { get; init; }

    public bool IsBody => Kind >= ArgumentKind.JsonBody;
}

/// <summary>Represents an object with the optional parameters of an operation.</summary>
/// <param name="Identifier">The type of the object.</param>
/// <param name="Local">The local variable for the request, which does not conflict with the method's parameters.</param>
/// <param name="Parameters">The parameters in the object.</param>
internal sealed record RequestPlan(string Identifier, string Local, EquatableArray<ArgumentPlan> Parameters)
{
    /// <summary>The name of the method's parameter.</summary>
    public const string ArgumentIdentifier = "request";

    public ArgumentPlan Argument =>
        new()
        {
            Kind = ArgumentKind.Request,
            Name = "",
            Identifier = ArgumentIdentifier,
            Type = new TypePlan(TypeKind.Record) { Identifier = Identifier, Nullable = true },
            Required = false,
            Summary = "",
        };
}

/// <param name="Name">The name of the property.</param>
/// <param name="Style">The runtime's name of the style.</param>
/// <param name="AllowReserved">Whether reserved characters are not encoded.</param>
internal sealed record EncodingPlan(string Name, string Style, bool AllowReserved);

/// <summary>Specifies how a body is read.</summary>
internal enum ResponseForm
{
    Json,
    Text,

    /// <summary>Text of any media type, including JSON.</summary>
    AnyText,
    Binary,
    Events,
    TextEvents,

    /// <summary>Events whose data is read according to the event type.</summary>
    EventsByType,
    Lines,
    TextLines,

    /// <summary>Lines of <c>{"result": …}</c>, as gRPC-gateway streams them.</summary>
    Results,
}

/// <summary>Represents the end of a stream of events before its connection is closed.</summary>
/// <param name="Data">The data that ends the stream and is not an event, or null if there is none.</param>
/// <param name="Events">The types of the events that end the stream.</param>
internal sealed record StreamEndPlan(string? Data, EquatableArray<string> Events);

/// <param name="Status"><c>200</c>, <c>4XX</c> or <c>default</c>.</param>
/// <param name="Body">The type of the body, or null if no body is declared.</param>
/// <param name="Form">How the body is read.</param>
/// <param name="Advice">What the caller should check, with <c>{placeholders}</c>.</param>
internal sealed record ResponsePlan(string Status, TypePlan? Body, ResponseForm Form, EquatableArray<string> Advice)
{
    /// <summary>The media types of this plan if the status code has several.</summary>
    public EquatableArray<string> MediaTypes { get; init; }

    /// <summary>The end of the stream, or null if the document does not specify it.</summary>
    public StreamEndPlan? End { get; init; }
}

internal enum SuccessKind
{
    /// <summary>No success has a body.</summary>
    Nothing,

    /// <summary>Every success has a body of the same type.</summary>
    Value,

    /// <summary>Some successes have a body of the same type and some have none.</summary>
    ValueOrNothing,

    /// <summary>Successes have bodies of different types, so the method returns the whole response.</summary>
    Response,
}

internal sealed record SuccessPlan(SuccessKind Kind, TypePlan? Type, string Summary);

/// <summary>Represents a property of the response for a body of the type.</summary>
internal sealed record ResponseBodyPlan(string Identifier, TypePlan Type, string Summary);

/// <param name="Type">The name of the exception in the runtime.</param>
/// <param name="Text">The condition under which it is thrown.</param>
internal sealed record ExceptionPlan(string Type, string Text);
