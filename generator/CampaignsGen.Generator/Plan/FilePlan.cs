namespace CampaignsGen.Generator.Plan;

/// <summary>One file to be written: equal to the last run's where nothing in it changes, and then it is not written again.</summary>
/// <param name="HintName">Unique in the project, ignoring case.</param>
/// <param name="Namespace">The namespace of what it declares.</param>
/// <param name="Source">The file name of the document.</param>
/// <param name="Content">What stands in it.</param>
internal sealed record FilePlan(string HintName, string Namespace, string Source, FileContent Content)
{
    /// <summary>Whether only the project itself sees its types.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Models that stand below it, because nothing else uses them.</summary>
    public EquatableArray<FileContent> Models { get; init; }
}

/// <summary>The kinds of file; each has an emitter.</summary>
internal abstract record FileContent;

/// <summary>A model and its JSON form, which change together; so for enums and unions.</summary>
internal sealed record RecordFile(RecordPlan Record) : FileContent;

internal sealed record EnumFile(EnumPlan Enum) : FileContent;

internal sealed record UnionFile(UnionPlan Union) : FileContent;

internal sealed record MultipartFile(MultipartPlan Multipart) : FileContent;

/// <param name="Type">A list or a map that others hold.</param>
internal sealed record CollectionFile(TypePlan Type) : FileContent;

internal sealed record InterfaceFile(
    string Identifier,
    DocPlan Doc,
    EquatableArray<GroupPlan> Groups,
    EquatableArray<OperationPlan> Operations
) : FileContent
{
    /// <summary>What the client's own interface has beside its operations; null for that of a nested client.</summary>
    public ClientMembersPlan? Members { get; init; }
}

/// <param name="Names">The client's names.</param>
/// <param name="CustomCall">The method that sends what the document does not describe.</param>
internal sealed record ClientMembersPlan(ClientNames Names, CustomCallPlan CustomCall);

internal sealed record ClientFile(ClientMembersPlan Members, string Product, EquatableArray<GroupPlan> Groups)
    : FileContent;

internal sealed record GroupFile(GroupPlan Group) : FileContent;

internal sealed record OperationFile(OperationPlan Operation) : FileContent;

internal sealed record OptionsFile(ClientNames Names, OptionsPlan Options) : FileContent;

/// <param name="Names">The client's names.</param>
/// <param name="Servers">More than one.</param>
internal sealed record ServerFile(ClientNames Names, EquatableArray<ServerPlan> Servers) : FileContent;

internal sealed record RegistrationFile(ClientNames Names, string Product, OptionsPlan Options) : FileContent;

internal sealed record WebhooksFile(WebhooksPlan Webhooks) : FileContent;

internal sealed record FactoryFile(ClientNames Names) : FileContent;

/// <param name="Names">The client's names.</param>
/// <param name="Models">The models.</param>
internal sealed record ResolverFile(ClientNames Names, EquatableArray<TypePlan> Models) : FileContent;
