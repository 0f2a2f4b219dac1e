namespace CampaignsGen.Generator.Plan;

/// <summary>Represents a file to generate. If it equals the one of the last run, it is not written again.</summary>
/// <param name="HintName">The hint name, which is unique in the project, ignoring case.</param>
/// <param name="Namespace">The namespace of the declarations.</param>
/// <param name="Source">The file name of the document.</param>
/// <param name="Content">The content of the file.</param>
internal sealed record FilePlan(string HintName, string Namespace, string Source, FileContent Content)
{
    /// <summary>Whether the types are internal.</summary>
    public bool IsInternal { get; init; }

    /// <summary>The models that are in this file because only its content uses them.</summary>
    public EquatableArray<FileContent> Models { get; init; }
}

/// <summary>Represents the content of a file; each type has an emitter.</summary>
internal abstract record FileContent;

/// <summary>Represents a model with its JSON code, because both change together. The same applies to enums and unions.</summary>
internal sealed record RecordFile(RecordPlan Record) : FileContent;

internal sealed record EnumFile(EnumPlan Enum) : FileContent;

internal sealed record UnionFile(UnionPlan Union) : FileContent;

internal sealed record MultipartFile(MultipartPlan Multipart) : FileContent;

/// <param name="Type">A list or map that other collections contain.</param>
internal sealed record CollectionFile(TypePlan Type) : FileContent;

internal sealed record InterfaceFile(
    string Identifier,
    DocPlan Doc,
    EquatableArray<GroupPlan> Groups,
    EquatableArray<OperationPlan> Operations
) : FileContent
{
    /// <summary>The members of the client's interface besides its operations, or null for the interface of a nested client.</summary>
    public ClientMembersPlan? Members { get; init; }
}

/// <param name="Names">The names of the client.</param>
/// <param name="CustomCall">The method that sends requests that the document does not describe.</param>
internal sealed record ClientMembersPlan(ClientNames Names, CustomCallPlan CustomCall);

internal sealed record ClientFile(ClientMembersPlan Members, string Product, EquatableArray<GroupPlan> Groups)
    : FileContent;

internal sealed record GroupFile(GroupPlan Group) : FileContent;

internal sealed record OperationFile(OperationPlan Operation) : FileContent;

internal sealed record OptionsFile(ClientNames Names, OptionsPlan Options) : FileContent;

/// <param name="Names">The names of the client.</param>
/// <param name="Servers">The servers; more than one.</param>
internal sealed record ServerFile(ClientNames Names, EquatableArray<ServerPlan> Servers) : FileContent;

internal sealed record RegistrationFile(ClientNames Names, string Product, OptionsPlan Options) : FileContent;

internal sealed record WebhooksFile(WebhooksPlan Webhooks) : FileContent;

internal sealed record FactoryFile(ClientNames Names) : FileContent;

/// <param name="Names">The names of the client.</param>
/// <param name="Models">The models.</param>
internal sealed record ResolverFile(ClientNames Names, EquatableArray<TypePlan> Models) : FileContent;
