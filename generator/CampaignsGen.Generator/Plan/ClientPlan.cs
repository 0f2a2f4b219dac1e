namespace CampaignsGen.Generator.Plan;

/// <summary>Represents everything that is generated for one document. All decisions are made, and nothing is looked up anymore.</summary>
internal sealed record ClientPlan
{
    public required string Namespace { get; init; }

    /// <summary>The file name of the document, which is in the header of each file.</summary>
    public required string Source { get; init; }
    public required ClientNames Names { get; init; }

    /// <summary>Whether the types are internal.</summary>
    public bool IsInternal { get; init; }
    public required DocPlan Doc { get; init; }

    /// <summary>The name and version of the client in <c>User-Agent</c>.</summary>
    public required string Product { get; init; }
    public required OptionsPlan Options { get; init; }

    public required CustomCallPlan CustomCall { get; init; }

    /// <summary>The nested clients; empty if all operations are in the client itself.</summary>
    public EquatableArray<GroupPlan> Groups { get; init; }

    /// <summary>All operations; <see cref="OperationPlan.Owner"/> names the client of each.</summary>
    public EquatableArray<OperationPlan> Operations { get; init; }
    public EquatableArray<RecordPlan> Records { get; init; }
    public EquatableArray<EnumPlan> Enums { get; init; }
    public EquatableArray<UnionPlan> Unions { get; init; }
    public EquatableArray<MultipartPlan> Multiparts { get; init; }

    /// <summary>
    /// The class that parses the requests that the API sends, or null if there are none or the client does not receive them.
    /// </summary>
    public WebhooksPlan? Webhooks { get; init; }

    /// <summary>The lists and maps with their own JSON code, because other collections contain them.</summary>
    public EquatableArray<TypePlan> Collections { get; init; }
}

/// <summary>Provides the names of the types of a client besides its models.</summary>
internal sealed record ClientNames(string Client)
{
    private const string Suffix = "Client";

    public string Interface => "I" + Client;
    public string Options => Client + "Options";
    public string CallOptions => Client + "CallOptions";
    public string Registration => Client + "ServiceCollectionExtensions";
    public string Factory => "I" + Client + "Factory";
    public string FactoryClass => Client + "Factory";
    public string Server => Client + "Server";
    public string Json => Client + "Json";
    public string Webhooks => Stem + "Webhooks";
    public string WebhookEvent => Stem + "WebhookEvent";
    public string Converter => Client + "Converter";

    private string Stem =>
        Client.Length > Suffix.Length && Client.EndsWith(Suffix, StringComparison.Ordinal)
            ? Client.Substring(0, Client.Length - Suffix.Length)
            : Client;

    public IReadOnlyList<string> All =>
        [Client, Interface, Options, CallOptions, Registration, Factory, FactoryClass, Server, Json, Converter];
}

/// <summary>Represents the method that sends requests that the document does not describe.</summary>
/// <param name="Method">The name of the method.</param>
/// <param name="Security">The credentials that most operations require.</param>
internal sealed record CustomCallPlan(string Method, EquatableArray<AlternativePlan> Security);

internal sealed record OptionsPlan
{
    /// <summary>The name of the option that enables the validation of requests.</summary>
    public const string ValidateRequests = "ValidateRequests";

    /// <summary>The title of the API, on one line.</summary>
    public string Api { get; init; } = "";

    /// <summary>Whether requests can be validated.</summary>
    public bool HasValidation { get; init; }

    /// <summary>Whether there are operations that must not be sent twice.</summary>
    public bool HasUnsafeOperations { get; init; }

    /// <summary>The servers of the document, of which the first is the default.</summary>
    public EquatableArray<ServerPlan> Servers { get; init; }

    /// <summary>Whether the server of the document is needed. It is not if every operation has its own.</summary>
    public bool NeedsServer { get; init; }
    public EquatableArray<OperationServerPlan> OperationServers { get; init; }
    public EquatableArray<VariablePlan> Variables { get; init; }
    public EquatableArray<CredentialPlan> Credentials { get; init; }

    /// <summary>The schemes that are handled by the HttpClient's handler, about which no message shows details.</summary>
    public EquatableArray<string> LeftToHandler { get; init; }
}
