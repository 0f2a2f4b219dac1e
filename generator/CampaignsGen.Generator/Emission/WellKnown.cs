namespace CampaignsGen.Generator.Emission;

/// <summary>
/// Provides the names of types that the generated code uses, each after the mark of its namespace. The writer removes the
/// mark and records the namespace, so that a file has exactly the using directives that it needs.
/// </summary>
internal static class WellKnown
{
    /// <summary>
    /// The start of a mark; the next character identifies the namespace. Text of a document cannot contain it in the
    /// generated code.
    /// </summary>
    public const char Mark = '\u0010';

    public const string Action = Root + "Action";
    public const string ApiClientBinding = Runtime + "ApiClientBinding";
    public const string ApiClientRegistration = Runtime + "ApiClientRegistration";
    public const string ApiCallOptions = Client + "ApiCallOptions";
    public const string ApiCustomRequest = Client + "ApiCustomRequest";
    public const string ApiException = Client + "ApiException";
    public const string ApiHeaders = Client + "ApiHeaders";
    public const string ApiClientOptions = Client + "ApiClientOptions";
    public const string ApiLimits = Runtime + "ApiLimits";
    public const string ApiLinks = Runtime + "ApiLinks";
    public const string ApiPageable = Client + "ApiPageable";
    public const string ApiOptionsException = Client + "ApiOptionsException";
    public const string ApiPath = Runtime + "ApiPath";
    public const string ApiRawResponse = Client + "ApiRawResponse";
    public const string ApiRequest = Runtime + "ApiRequest";
    public const string ApiResponse = Client + "ApiResponse";
    public const string ApiWait = Client + "ApiWait";
    public const string ApiTransport = Runtime + "ApiTransport";
    public const string ArgumentNullException = Root + "ArgumentNullException";
    public const string ArgumentException = Root + "ArgumentException";
    public const string BigInteger = Numerics + "BigInteger";
    public const string CancellationToken = Threading + "CancellationToken";
    public const string DateOnly = Root + "DateOnly";
    public const string DateTimeOffset = Root + "DateTimeOffset";
    public const string DebuggerBrowsable = Diagnostics + "DebuggerBrowsable";
    public const string Dictionary = Collections + "Dictionary";
    public const string EventData = Runtime + "EventData";
    public const string ExcludeFromCodeCoverage = Analysis + "ExcludeFromCodeCoverage";
    public const string FileUpload = Client + "FileUpload";
    public const string FormatException = Root + "FormatException";
    public const string Func = Root + "Func";
    public const string GeneratedCode = CodeDom + "GeneratedCode";
    public const string Guid = Root + "Guid";
    public const string HttpClient = Http + "HttpClient";
    public const string HttpMethod = Http + "HttpMethod";
    public const string HttpStatusCode = Net + "HttpStatusCode";
    public const string IAsyncEnumerable = Collections + "IAsyncEnumerable";
    public const string IConfiguration = Configuration + "IConfiguration";
    public const string InvalidOperationException = Root + "InvalidOperationException";
    public const string IServiceProvider = Root + "IServiceProvider";
    public const string IApiValidatable = Client + "IApiValidatable";
    public const string IJsonTypeInfoResolver = Metadata + "IJsonTypeInfoResolver";
    public const string IOpenEnum = Client + "IOpenEnum";
    public const string IOpenIntegerEnum = Client + "IOpenIntegerEnum";
    public const string IReadOnlyDictionary = Collections + "IReadOnlyDictionary";
    public const string IReadOnlyList = Collections + "IReadOnlyList";
    public const string JsonConverter = Serialization + "JsonConverter";
    public const string JsonElement = Json + "JsonElement";
    public const string JsonIgnore = Serialization + "JsonIgnore";
    public const string JsonIn = Runtime + "JsonIn";
    public const string JsonOut = Runtime + "JsonOut";
    public const string JsonRead = Runtime + "JsonRead";
    public const string JsonWrite = Runtime + "JsonWrite";
    public const string KnownIntegers = Runtime + "KnownIntegers";
    public const string KnownValues = Runtime + "KnownValues";
    public const string List = Collections + "List";
    public const string MaybeNullWhen = Analysis + "MaybeNullWhen";
    public const string MemberPrinter = Runtime + "MemberPrinter";
    public const string ModelResolver = Runtime + "ModelResolver";
    public const string MultipartParts = Runtime + "MultipartParts";
    public const string NotNullWhen = Analysis + "NotNullWhen";
    public const string ObjectMatch = Runtime + "ObjectMatch";
    public const string Obsolete = Root + "Obsolete";
    public const string OpenEnum = Client + "OpenEnum";
    public const string OpenIntegerEnum = Client + "OpenIntegerEnum";
    public const string Optional = Client + "Optional";
    public const string OptionsOf = Runtime + "OptionsOf";
    public const string RawUnion = Client + "RawUnion";
    public const string ReadOnlyDictionary = ObjectModel + "ReadOnlyDictionary";
    public const string ReadOnlySpan = Root + "ReadOnlySpan";
    public const string ServerEvent = Client + "ServerEvent";
    public const string RequestCheck = Runtime + "RequestCheck";
    public const string RequiredScheme = Runtime + "RequiredScheme";
    public const string SetsRequiredMembers = Analysis + "SetsRequiredMembers";
    public const string Stream = Files + "Stream";
    public const string StringBuilder = Text + "StringBuilder";
    public const string Task = Tasks + "Task";
    public const string TimeOnly = Root + "TimeOnly";
    public const string TimeSpan = Root + "TimeSpan";
    public const string Union = Client + "Union";
    public const string Uri = Root + "Uri";
    public const string ValueEquality = Runtime + "ValueEquality";
    public const string ValueHash = Runtime + "ValueHash";

    private const string Root = "\u0010A";
    private const string CodeDom = "\u0010B";
    private const string Collections = "\u0010C";
    private const string ObjectModel = "\u0010D";
    private const string Diagnostics = "\u0010E";
    private const string Analysis = "\u0010F";
    private const string Files = "\u0010G";
    private const string Net = "\u0010H";
    private const string Http = "\u0010I";
    private const string Numerics = "\u0010J";
    private const string Text = "\u0010K";
    private const string Json = "\u0010L";
    private const string Serialization = "\u0010M";
    private const string Metadata = "\u0010N";
    private const string Threading = "\u0010O";
    private const string Tasks = "\u0010P";
    private const string Client = "\u0010Q";
    private const string Runtime = "\u0010R";
    private const string Configuration = "\u0010S";
}
