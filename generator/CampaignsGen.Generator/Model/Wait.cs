namespace CampaignsGen.Generator.Model;

/// <summary>Specifies how a client detects the end of waiting.</summary>
internal enum WaitKind
{
    /// <summary>From the response body of the repeated operation.</summary>
    State,

    /// <summary>From the resource to which a header of the response refers.</summary>
    Header,

    /// <summary>The repeated operation is no longer rejected.</summary>
    NotYet,
}

/// <summary>
/// Represents waiting, for a process that an operation starts or until the operation can be performed, as the document
/// describes it.
/// </summary>
/// <param name="Pointer">The place of the description.</param>
/// <param name="Word">The field with the description: <c>x-poll</c>.</param>
/// <param name="Kind">How the end is detected.</param>
internal sealed record Wait(string Pointer, string Word, WaitKind Kind)
{
    /// <summary>The suffix of the method's name, or null for the usual one.</summary>
    public string? Name { get; init; }

    /// <summary>The path of properties from a body to the state.</summary>
    public EquatableArray<string> State { get; init; }

    /// <summary>The states of success.</summary>
    public EquatableArray<string> Succeeded { get; init; }

    /// <summary>The states of failure.</summary>
    public EquatableArray<string> Failed { get; init; }

    /// <summary>The headers that refer to a body with the state.</summary>
    public EquatableArray<string> StateHeaders { get; init; }

    /// <summary>The header of a 202 response that refers to the result, or null if there is none.</summary>
    public string? ResultHeader { get; init; }

    /// <summary>The path of properties to the state in the response of the operation itself; empty if it has none.</summary>
    public EquatableArray<string> OwnState { get; init; }

    /// <summary>Whether the result is at the URL of <c>Location</c>.</summary>
    public bool EndsAtLocation { get; init; }

    /// <summary>Whether the result is the response to <c>GET</c> of the operation's URL.</summary>
    public bool EndsAtOrigin { get; init; }

    /// <summary>The responses with which the operation is temporarily rejected.</summary>
    public EquatableArray<Refusal> Refusals { get; init; }

    /// <summary>The first interval in seconds, in the digits of the document.</summary>
    public string? Interval { get; init; }

    /// <summary>The maximum time in seconds, in the digits of the document.</summary>
    public string? Limit { get; init; }
}

/// <summary>Represents a response with which a server temporarily rejects a request.</summary>
/// <param name="Pointer">The place in the document.</param>
/// <param name="Status">The status code as in the document.</param>
/// <param name="Property">The path of properties to the decisive value; empty if the status code is decisive.</param>
/// <param name="Values">The values that indicate the rejection.</param>
/// <param name="Texts">The strings that indicate the rejection if the value contains one of them.</param>
internal sealed record Refusal(
    string Pointer,
    string Status,
    EquatableArray<string> Property,
    EquatableArray<string> Values,
    EquatableArray<string> Texts
);
