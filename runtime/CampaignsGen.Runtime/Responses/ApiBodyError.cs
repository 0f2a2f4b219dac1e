namespace CampaignsGen;

/// <summary>Why the body of an answer could not be read as the type that the document declares for its status.</summary>
/// <remarks>It quotes at most a few characters of the body; where those are a credential of the client's, it reads <c>***</c>.</remarks>
public sealed class ApiBodyError
{
    /// <summary>What is wrong, for people: <c>its body cannot be read: $.name: expected a string but found null, at byte 8</c>.</summary>
    public required string Message { get; init; }

    /// <summary>Where in the JSON: <c>$.records[3].rank</c>. Null where the body as a whole is none that can be read.</summary>
    public string? Path { get; init; }

    /// <summary>The byte at which the fault begins, from 0; null where the body as a whole is none that can be read.</summary>
    public long? Offset { get; init; }

    /// <summary>What is expected there: <c>a string</c>, <c>the property 'name'</c>, <c>JSON</c>. Null where <see cref="Message"/> says it all.</summary>
    public string? Expected { get; init; }

    /// <summary>What is there instead: <c>null</c>, <c>a number</c>, <c>text/html</c>. Null where <see cref="Message"/> says it all.</summary>
    public string? Found { get; init; }

    /// <summary>Gives the message.</summary>
    /// <returns>What is wrong, for people.</returns>
    public override string ToString() => Message;
}
