namespace CampaignsGen.Generator.Model;

/// <summary>By what a client knows that it has waited long enough.</summary>
internal enum WaitKind
{
    /// <summary>The operation, sent again, says so in its body.</summary>
    State,

    /// <summary>The place to which a header of its answer leads says so.</summary>
    Header,

    /// <summary>The operation, sent again, is no longer refused.</summary>
    NotYet,
}

/// <summary>What a document says of waiting for what an operation begins, or for when it can be done.</summary>
/// <param name="Pointer">Where it says so.</param>
/// <param name="Word">The field that says it: <c>x-poll</c>.</param>
/// <param name="Kind">By what the end is known.</param>
internal sealed record Wait(string Pointer, string Word, WaitKind Kind)
{
    /// <summary>What the method's name ends with; null for the usual end.</summary>
    public string? Name { get; init; }

    /// <summary>The properties that lead from a body to the state.</summary>
    public EquatableArray<string> State { get; init; }

    /// <summary>The states of a success.</summary>
    public EquatableArray<string> Succeeded { get; init; }

    /// <summary>The states of a failure.</summary>
    public EquatableArray<string> Failed { get; init; }

    /// <summary>The headers that lead to a body with the state.</summary>
    public EquatableArray<string> StateHeaders { get; init; }

    /// <summary>The header of a 202 that leads to the result; null for none.</summary>
    public string? ResultHeader { get; init; }

    /// <summary>The properties that lead to the state in what the operation itself answers; none where it has none.</summary>
    public EquatableArray<string> OwnState { get; init; }

    /// <summary>Whether the result is where <c>Location</c> leads.</summary>
    public bool EndsAtLocation { get; init; }

    /// <summary>Whether the result is what the operation's address answers to <c>GET</c>.</summary>
    public bool EndsAtOrigin { get; init; }

    /// <summary>The answers by which the operation is refused for now.</summary>
    public EquatableArray<Refusal> Refusals { get; init; }

    /// <summary>The first pause in seconds, in the digits of the document.</summary>
    public string? Interval { get; init; }

    /// <summary>How many seconds it may take, in the digits of the document.</summary>
    public string? Limit { get; init; }
}

/// <summary>An answer by which a server refuses a request for now.</summary>
/// <param name="Pointer">Where the document says so.</param>
/// <param name="Status">The status as the document writes it.</param>
/// <param name="Property">The properties that lead to what tells; none where the status tells.</param>
/// <param name="Values">The values that tell.</param>
/// <param name="Texts">Texts that tell where the value contains one.</param>
internal sealed record Refusal(
    string Pointer,
    string Status,
    EquatableArray<string> Property,
    EquatableArray<string> Values,
    EquatableArray<string> Texts
);
