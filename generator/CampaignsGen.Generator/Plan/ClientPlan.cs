namespace CampaignsGen.Generator.Plan;

/// <summary>Everything that is written for one document: every decision is made, nothing is looked up any more.</summary>
internal sealed record ClientPlan
{
    public required string Namespace { get; init; }

    /// <summary>The document's file name, which the head of each file mentions.</summary>
    public required string Source { get; init; }
    public required ClientNames Names { get; init; }

    /// <summary>Whether only the project itself sees the types.</summary>
    public bool IsInternal { get; init; }
    public required DocPlan Doc { get; init; }

    /// <summary>The client and its version, as they stand in <c>User-Agent</c>.</summary>
    public required string Product { get; init; }
    public required OptionsPlan Options { get; init; }

    public required CustomCallPlan CustomCall { get; init; }

    /// <summary>The nested clients; none where all operations are the client's own.</summary>
    public EquatableArray<GroupPlan> Groups { get; init; }

    /// <summary>All of them; <see cref="OperationPlan.Owner"/> tells whose each is.</summary>
    public EquatableArray<OperationPlan> Operations { get; init; }
    public EquatableArray<RecordPlan> Records { get; init; }
    public EquatableArray<EnumPlan> Enums { get; init; }
    public EquatableArray<UnionPlan> Unions { get; init; }
    public EquatableArray<MultipartPlan> Multiparts { get; init; }

    /// <summary>What parses the requests that the API sends; null where it sends none, or the client does not receive them.</summary>
    public WebhooksPlan? Webhooks { get; init; }

    /// <summary>The lists and maps whose JSON code stands by itself, because others hold them.</summary>
    public EquatableArray<TypePlan> Collections { get; init; }
}

/// <summary>The names of the types that a client consists of beside its models.</summary>
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

/// <summary>The method that sends what the document does not describe.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Security">The credentials that most operations need.</param>
internal sealed record CustomCallPlan(string Method, EquatableArray<AlternativePlan> Security);

internal sealed record OptionsPlan
{
    /// <summary>The option that says whether requests are validated.</summary>
    public const string ValidateRequests = "ValidateRequests";

    /// <summary>The title of the API, on one line.</summary>
    public string Api { get; init; } = "";

    /// <summary>Whether requests can be validated.</summary>
    public bool HasValidation { get; init; }

    /// <summary>Whether there are operations that must not be sent twice.</summary>
    public bool HasUnsafeOperations { get; init; }

    /// <summary>The document's servers, the first of which is used unless the caller chooses another.</summary>
    public EquatableArray<ServerPlan> Servers { get; init; }

    /// <summary>Whether the document's server is needed: false where every operation has one of its own.</summary>
    public bool NeedsServer { get; init; }
    public EquatableArray<OperationServerPlan> OperationServers { get; init; }
    public EquatableArray<VariablePlan> Variables { get; init; }
    public EquatableArray<CredentialPlan> Credentials { get; init; }

    /// <summary>Schemes of which no message shows anything.</summary>
    public EquatableArray<string> LeftToHandler { get; init; }
}
