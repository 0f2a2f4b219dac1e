namespace CampaignsGen.Generator.Naming;

/// <summary>Identifiers that emitted code uses itself, so that no name of a document may hide them.</summary>
internal static class ReservedNames
{
    /// <summary>Types that emitted code names, of the base library and of the runtime.</summary>
    public static readonly IReadOnlyList<string> Types =
    [
        "AccessTokenProvider",
        "Action",
        "ApiAnswer",
        "ApiClientOptions",
        "ApiClientRegistration",
        "ApiCredentialAttribute",
        "ApiException",
        "ApiHeaders",
        "ApiLimitsAttribute",
        "ApiOperation",
        "ApiOptionsException",
        "ApiPathAttribute",
        "ApiProblem",
        "ApiProblemError",
        "ApiRequest",
        "ApiResponse",
        "ApiSettings",
        "ApiTimeoutException",
        "ApiTransport",
        "ApiVariableAttribute",
        "ArgumentNullException",
        "BadRequestException",
        "BasicCredential",
        "BigInteger",
        "CampaignsGen",
        "CancellationToken",
        "ConflictException",
        "CredentialPattern",
        "DateOnly",
        "DateTimeOffset",
        "DeclaredResponse",
        "Dictionary",
        "FileUpload",
        "ForbiddenException",
        "FormEncoding",
        "FormStyle",
        "FormatException",
        "Func",
        "Guid",
        "HashCode",
        "HeaderForm",
        "HttpClient",
        "HttpMethod",
        "IAsyncEnumerable",
        "IConfiguration",
        "IHttpClientBuilder",
        "IJsonTypeInfoResolver",
        "IReadOnlyDictionary",
        "IReadOnlyList",
        "IServiceCollection",
        "JsonConverter",
        "JsonConverterAttribute",
        "JsonElement",
        "JsonIn",
        "JsonKind",
        "JsonOut",
        "JsonRead",
        "JsonWrite",
        "KnownIntegers",
        "KnownValues",
        "Microsoft",
        "ModelConverterFactory",
        "ModelResolver",
        "MultipartParts",
        "NotFoundException",
        "NotNullWhen",
        "NotNullWhenAttribute",
        "Obsolete",
        "ObsoleteAttribute",
        "OpenEnum",
        "OpenIntegerEnum",
        "Optional",
        "OptionsOfAttribute",
        "ParameterLocation",
        "ParameterValue",
        "PathStyle",
        "PropertyNames",
        "RawUnion",
        "ReadOnlyDictionary",
        "RequiredScheme",
        "ServerErrorException",
        "ServerEvent",
        "Stream",
        "System",
        "Task",
        "TimeOnly",
        "TimeSpan",
        "TooManyRequestsException",
        "UnauthorizedException",
        "UnexpectedResponseException",
        "Union",
        "Uri",
        "ValueEquality",
    ];

    /// <summary>Members that a record has of itself, and types that its emitted body names in expressions.</summary>
    public static readonly IReadOnlyList<string> RecordMembers =
    [
        "Clone",
        "EqualityContract",
        "Equals",
        "Finalize",
        "GetHashCode",
        "GetType",
        "HashCode",
        "MemberwiseClone",
        "PrintMembers",
        "ReadOnlyDictionary",
        "ReferenceEquals",
        "ToString",
        "ValueEquality",
    ];

    public static readonly IReadOnlyList<string> EnumMembers =
    [
        "Equals",
        "Finalize",
        "FromValue",
        "GetHashCode",
        "GetType",
        "IsKnown",
        "Known",
        "MemberwiseClone",
        "ReferenceEquals",
        "ToString",
        "Value",
        "Values",
    ];

    public static readonly IReadOnlyList<string> UnionMembers =
    [
        "Equals",
        "Finalize",
        "From",
        "FromJson",
        "GetHashCode",
        "GetType",
        "Json",
        "Match",
        "MemberwiseClone",
        "ReferenceEquals",
        "ToJson",
        "ToString",
        "TryGet",
        "TryRead",
        "Value",
    ];

    /// <summary>Members that options have of themselves, and types that their emitted body names in expressions.</summary>
    public static readonly IReadOnlyList<string> OptionsMembers =
    [
        "AllowInsecureHttp",
        "BaseAddress",
        "CredentialPattern",
        "Describe",
        "Equals",
        "EventStreamEnd",
        "Finalize",
        "GetHashCode",
        "GetType",
        "MaxResponseBytes",
        "MemberwiseClone",
        "ParameterLocation",
        "ReferenceEquals",
        "Timeout",
        "ToString",
        "Uri",
        "UserAgent",
        "Validate",
    ];

    /// <summary>Members that headers have of themselves, and types that their emitted body names in expressions.</summary>
    public static readonly IReadOnlyList<string> HeadersMembers =
    [
        "Count",
        "Empty",
        "Equals",
        "Finalize",
        "Find",
        "FindList",
        "GetEnumerator",
        "GetHashCode",
        "GetType",
        "GetValues",
        "HeaderForm",
        "JsonRead",
        "MemberwiseClone",
        "ReferenceEquals",
        "ToString",
        "TryFind",
        "TryFindList",
        "TryGetValue",
    ];

    public static readonly IReadOnlyList<string> ResponseMembers =
    [
        "Body",
        "Equals",
        "Finalize",
        "GetHashCode",
        "GetType",
        "Headers",
        "IsSuccess",
        "MemberwiseClone",
        "RawBody",
        "ReferenceEquals",
        "StatusCode",
        "ToString",
    ];

    /// <summary>Members that a client has of itself, and types that its emitted body names in expressions.</summary>
    public static readonly IReadOnlyList<string> ClientMembers =
    [
        "ArgumentNullException",
        "DeclaredResponse",
        "Equals",
        "Finalize",
        "FormStyle",
        "GetHashCode",
        "GetType",
        "HttpMethod",
        "MemberwiseClone",
        "ParameterValue",
        "ReferenceEquals",
        "ToString",
    ];

    /// <summary>Locals and parameters of emitted methods.</summary>
    public static readonly IReadOnlyList<string> OperationLocals =
    [
        "body",
        "cancellationToken",
        "item",
        "present",
        "request",
        "transport",
    ];

    public static readonly IReadOnlyList<string> JsonLocals = ["derived", "item", "json", "property", "value"];
}
