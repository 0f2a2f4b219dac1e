namespace CampaignsGen.Generator.Plan;

/// <summary>Represents a waiting method.</summary>
internal abstract record WaitPlan
{
    /// <summary>The name without <c>Async</c>: <c>ExportPetsUntilDone</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The name of the parameter that specifies how to wait.</summary>
    public required string Parameter { get; init; }

    /// <summary>The first interval in seconds, or null if the document does not specify it.</summary>
    public string? Interval { get; init; }

    /// <summary>The maximum time in seconds, or null if the document does not specify it.</summary>
    public string? Limit { get; init; }
}

/// <summary>Repeats the operation until its body contains a final state.</summary>
internal sealed record StateWaitPlan : WaitPlan
{
    /// <summary>The type of the body.</summary>
    public required TypePlan Body { get; init; }

    /// <summary>The property of the response with the body.</summary>
    public required string BodyIdentifier { get; init; }

    /// <summary>The C# expression from the body to the state.</summary>
    public required string State { get; init; }

    public required StatesPlan States { get; init; }
}

/// <summary>Requests the resource to which a header of the response refers.</summary>
internal sealed record HeaderWaitPlan : WaitPlan
{
    /// <summary>The type of the result, or null if there is none or the last response is returned.</summary>
    public TypePlan? Result { get; init; }

    /// <summary>The property of the response with the result; empty for the response itself, null if there is no result.</summary>
    public string? ResultIdentifier { get; init; }

    /// <summary>Whether the operation can end without a result.</summary>
    public bool MayBeNothing { get; init; }

    public required StatesPlan States { get; init; }
    public EquatableArray<string> StateHeaders { get; init; }
    public EquatableArray<string> State { get; init; }
    public string? ResultHeader { get; init; }
    public EquatableArray<string> OwnState { get; init; }
    public bool EndsAtLocation { get; init; }
    public bool EndsAtOrigin { get; init; }
}

/// <summary>Repeats the operation while its response temporarily rejects it.</summary>
internal sealed record NotYetPlan : WaitPlan
{
    public EquatableArray<RefusalPlan> Refusals { get; init; }
}

/// <summary>Represents the final states: those of success and those of failure.</summary>
internal sealed record StatesPlan(EquatableArray<string> Succeeded, EquatableArray<string> Failed);

/// <summary>Represents a response with a temporary rejection: its status code, the path to the decisive property, and its values.</summary>
internal sealed record RefusalPlan(
    string Status,
    EquatableArray<string> Property,
    EquatableArray<string> Values,
    EquatableArray<string> Texts
);
