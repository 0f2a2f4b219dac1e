namespace CampaignsGen.Generator.Plan;

/// <summary>One operation: its two methods, and the static value that describes it to the runtime.</summary>
internal sealed record OperationPlan
{
    /// <summary>The operationId, or the name made for an operation that has none.</summary>
    public required string Id { get; init; }

    /// <summary>The class that has its methods.</summary>
    public required string Owner { get; init; }

    /// <summary>What the emitted names begin with: <c>FindPet</c>.</summary>
    public required string Identifier { get; init; }
    public required string ResponseIdentifier { get; init; }
    public required string Method { get; init; }
    public required string PathTemplate { get; init; }

    /// <summary>The URL of the operation's own server; null where it goes to the document's.</summary>
    public string? Server { get; init; }
    public required DocPlan Doc { get; init; }
    public string? Obsolete { get; init; }

    /// <summary>The static value that describes it: its own, or for a variant perhaps that of the operation.</summary>
    public required string Value { get; init; }

    /// <summary>The same operation by other media types, with methods of their own.</summary>
    public EquatableArray<OperationPlan> Variants { get; init; }

    /// <summary>In the order of the emitted method: required ones first. The body has its place among them.</summary>
    public EquatableArray<ArgumentPlan> Arguments { get; init; }

    /// <summary>The object of its optional parameters; null where each is an argument.</summary>
    public RequestPlan? Request { get; init; }
    public required string Accept { get; init; }

    /// <summary>The options that say whether its requests are validated; null where there is nothing to validate.</summary>
    public string? CheckedBy { get; init; }

    /// <summary>The method that gives the items of all pages; null where there is none.</summary>
    public PagesPlan? Pages { get; init; }

    /// <summary>The methods that wait for what it begins, or for when it can be done.</summary>
    public EquatableArray<WaitPlan> Waits { get; init; }

    /// <summary>Whether it may be done twice, where the document says so.</summary>
    public bool? IsIdempotent { get; init; }

    /// <summary>Whether it may be done twice: what the document says, else what the method does.</summary>
    public bool MayBeSentTwice =>
        IsIdempotent ?? Method is "GET" or "HEAD" or "OPTIONS" or "TRACE" or "QUERY" or "PUT" or "DELETE";

    /// <summary>The header in which each request has a key; null for none.</summary>
    public string? IdempotencyKeyHeader { get; init; }
    public EquatableArray<AlternativePlan> Security { get; init; }
    public EquatableArray<ResponsePlan> Responses { get; init; }
    public required SuccessPlan Success { get; init; }

    /// <summary>The bodies that may come, each type once.</summary>
    public EquatableArray<ResponseBodyPlan> Bodies { get; init; }
    public EquatableArray<ExceptionPlan> Exceptions { get; init; }

    /// <summary>The type of its answers' headers; null where none declares one.</summary>
    public string? HeadersIdentifier { get; init; }

    /// <summary>That type, where this is the first operation that has it; else null.</summary>
    public HeadersPlan? Headers { get; init; }
}

/// <summary>Schemes required together; none where an anonymous request will do.</summary>
internal sealed record AlternativePlan(EquatableArray<RequiredSchemePlan> Schemes);

internal sealed record RequiredSchemePlan(string Name, EquatableArray<string> Scopes);

internal enum ArgumentKind
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>The media type of the answer, where the caller may choose; the name holds those that are accepted besides.</summary>
    Accept,

    /// <summary>The media type of the body, where the caller may choose.</summary>
    ContentType,

    /// <summary>The object of the optional parameters.</summary>
    Request,
    JsonBody,
    FormBody,
    MultipartBody,
    TextBody,
    StreamBody,
}

internal enum ParameterForm
{
    /// <summary>The default style of the parameter's place.</summary>
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

    /// <summary>A time as HTTP's own headers have it.</summary>
    HttpDate,
}

internal sealed record ArgumentPlan
{
    public required ArgumentKind Kind { get; init; }

    /// <summary>The parameter's name in the request; the media type of a body.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The parameter of the method, written with <c>@</c> where it is a keyword; of a parameter in a request object the
    /// expression that reads it.
    /// </summary>
    public required string Identifier { get; init; }
    public required TypePlan Type { get; init; }
    public required bool Required { get; init; }
    public required string Summary { get; init; }

    /// <summary>What it may be; null for anything of its type.</summary>
    public LimitsPlan? Limits { get; init; }

    /// <summary>What it is held against before it is sent; null for nothing.</summary>
    public CheckPlan? Check { get; init; }

    /// <summary>Whether it is a whole segment of the path, and of a type that has an empty value.</summary>
    public bool IsSegment { get; init; }

    /// <summary>How a parameter's value becomes text.</summary>
    public ParameterForm Form { get; init; }

    /// <summary>Whether items and pairs stand each for itself; null for what the runtime does unless it is told otherwise.</summary>
    public bool? Explode { get; init; }

    /// <summary>Whether reserved characters stay as they are.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>Properties of a form that are not written in the default way.</summary>
    public EquatableArray<EncodingPlan> Encodings { get; init; }

    /// <summary>The property of a form's model that is no part of the form: what the schema does not name. Null where all of it is sent.</summary>
    public string? LeftOut { get; init; }

    /// <summary>The value that it has when it is left out, where that is not <c>null</c>.</summary>
    public string? Default { get; init; }

    /// <summary>The parameter that says a body's media type; null where <see cref="Name"/> does.</summary>
    public string? ContentTypeIdentifier { get; init; }

    /// <summary>The property of the request object; null for an argument of the method.</summary>
    public string? Member { get; init; }

    /// <summary>What the compiler says of a property that is deprecated.</summary>
    public string? Obsolete { get; init; }

    public bool IsBody => Kind >= ArgumentKind.JsonBody;
}

/// <summary>An object that takes an operation's optional parameters.</summary>
/// <param name="Identifier">Its type.</param>
/// <param name="Local">The request that is made of it, among the names of the method's parameters.</param>
/// <param name="Parameters">What it holds.</param>
internal sealed record RequestPlan(string Identifier, string Local, EquatableArray<ArgumentPlan> Parameters)
{
    /// <summary>The parameter of the method.</summary>
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

/// <param name="Name">The property.</param>
/// <param name="Style">The runtime's name of the style.</param>
/// <param name="AllowReserved">Whether reserved characters stay as they are.</param>
internal sealed record EncodingPlan(string Name, string Style, bool AllowReserved);

/// <summary>How a body is read.</summary>
internal enum ResponseForm
{
    Json,
    Text,

    /// <summary>A text of any media type, JSON's too.</summary>
    AnyText,
    Binary,
    Events,
    TextEvents,

    /// <summary>Events whose data is read by the event's type.</summary>
    EventsByType,
    Lines,
    TextLines,

    /// <summary>Lines of <c>{"result": …}</c>, as gRPC-gateway streams them.</summary>
    Results,
}

/// <summary>What ends a stream of events before its connection ends.</summary>
/// <param name="Data">The data that is no event itself; null for none.</param>
/// <param name="Events">The types of events after which nothing comes.</param>
internal sealed record StreamEndPlan(string? Data, EquatableArray<string> Events);

/// <param name="Status"><c>200</c>, <c>4XX</c> or <c>default</c>.</param>
/// <param name="Body">Null where no body is declared.</param>
/// <param name="Form">How the body is read.</param>
/// <param name="Advice">What to check, with <c>{placeholders}</c>.</param>
internal sealed record ResponsePlan(string Status, TypePlan? Body, ResponseForm Form, EquatableArray<string> Advice)
{
    /// <summary>The media types that it is for, where the status has several forms.</summary>
    public EquatableArray<string> MediaTypes { get; init; }

    /// <summary>Null where the document does not say what ends the stream.</summary>
    public StreamEndPlan? End { get; init; }
}

internal enum SuccessKind
{
    /// <summary>No success has a body.</summary>
    Nothing,

    /// <summary>Every success has a body of one type.</summary>
    Value,

    /// <summary>Some successes have a body of one type and some have none.</summary>
    ValueOrNothing,

    /// <summary>Successes have bodies of different types: the method returns the whole response.</summary>
    Response,
}

internal sealed record SuccessPlan(SuccessKind Kind, TypePlan? Type, string Summary);

/// <summary>A property of the response: the body, where it is of this type.</summary>
internal sealed record ResponseBodyPlan(string Identifier, TypePlan Type, string Summary);

/// <param name="Type">The name of the runtime's exception.</param>
/// <param name="Text">When it is thrown.</param>
internal sealed record ExceptionPlan(string Type, string Text);
