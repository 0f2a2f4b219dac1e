namespace CampaignsGen.Generator.Plan;

/// <summary>A method that waits.</summary>
internal abstract record WaitPlan
{
    /// <summary>Its name without <c>Async</c>: <c>ExportPetsUntilDone</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The name of the parameter that says how to wait.</summary>
    public required string Parameter { get; init; }

    /// <summary>The first pause in seconds; null where the document does not say.</summary>
    public string? Interval { get; init; }

    /// <summary>How many seconds it may take; null where the document does not say.</summary>
    public string? Limit { get; init; }
}

/// <summary>Repeats the operation until a state of its body says the end.</summary>
internal sealed record StateWaitPlan : WaitPlan
{
    /// <summary>The body's type.</summary>
    public required TypePlan Body { get; init; }

    /// <summary>The property of the response that has it.</summary>
    public required string BodyIdentifier { get; init; }

    /// <summary>What leads from the body to the state, in C#.</summary>
    public required string State { get; init; }

    public required StatesPlan States { get; init; }
}

/// <summary>Asks where a header of the answer leads.</summary>
internal sealed record HeaderWaitPlan : WaitPlan
{
    /// <summary>The result's type; null where the last answer is given as it is, or nothing.</summary>
    public TypePlan? Result { get; init; }

    /// <summary>What gives the result; the response itself where it is empty, null where there is none.</summary>
    public string? ResultIdentifier { get; init; }

    /// <summary>Whether the end may have no result.</summary>
    public bool MayBeNothing { get; init; }

    public required StatesPlan States { get; init; }
    public EquatableArray<string> StateHeaders { get; init; }
    public EquatableArray<string> State { get; init; }
    public string? ResultHeader { get; init; }
    public EquatableArray<string> OwnState { get; init; }
    public bool EndsAtLocation { get; init; }
    public bool EndsAtOrigin { get; init; }
}

/// <summary>Repeats the operation while its answer refuses it for now.</summary>
internal sealed record NotYetPlan : WaitPlan
{
    public EquatableArray<RefusalPlan> Refusals { get; init; }
}

/// <summary>The states of the end: of a success, and of a failure.</summary>
internal sealed record StatesPlan(EquatableArray<string> Succeeded, EquatableArray<string> Failed);

/// <summary>An answer that refuses for now: its status, the way to the property that tells, and what that says.</summary>
internal sealed record RefusalPlan(
    string Status,
    EquatableArray<string> Property,
    EquatableArray<string> Values,
    EquatableArray<string> Texts
);
