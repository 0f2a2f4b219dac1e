namespace CampaignsGen;

/// <summary>
/// Describes why the body of a response could not be read as the type that the document declares for its status code.
/// </summary>
/// <remarks>
/// It quotes at most a few characters of the body. If they are a credential of the client, they are replaced with
/// <c>***</c>.
/// </remarks>
public sealed class ApiBodyError
{
    /// <summary>
    /// Gets the message for display, such as <c>its body cannot be read: $.name: expected a string but found null, at
    /// byte 8</c>.
    /// </summary>
    public required string Message { get; init; }

    /// <summary>
    /// Gets the JSON path of the error, such as <c>$.records[3].rank</c>, or <see langword="null"/> if the body as a
    /// whole cannot be read.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>
    /// Gets the byte at which the error begins, from 0, or <see langword="null"/> if the body as a whole cannot be
    /// read.
    /// </summary>
    public long? Offset { get; init; }

    /// <summary>
    /// Gets the description of what was expected, such as <c>a string</c>, <c>the property 'name'</c> or <c>JSON</c>,
    /// or <see langword="null"/> if the <see cref="Message"/> is complete.
    /// </summary>
    public string? Expected { get; init; }

    /// <summary>
    /// Gets the description of what was found, such as <c>null</c>, <c>a number</c> or <c>text/html</c>, or
    /// <see langword="null"/> if the <see cref="Message"/> is complete.
    /// </summary>
    public string? Found { get; init; }

    /// <summary>Returns the message.</summary>
    /// <returns>The message for display.</returns>
    public override string ToString() => Message;
}
