using System.Net;
using System.Text.Json;

namespace CampaignsGen;

/// <summary>
/// Represents problem details (RFC 9457), with the members <c>time</c> and <c>errors</c> that many APIs add. They are
/// read from any body that contains a JSON object, regardless of its media type.
/// </summary>
/// <remarks>
/// Reading is lenient: a member of an unexpected type is ignored, and the other members are kept. All text comes from
/// the server. Two instances are equal only if they are the same object.
/// </remarks>
public sealed class ApiProblem
{
    private readonly ProblemExtensions? unread;
    private IReadOnlyDictionary<string, JsonElement>? extensions;

    /// <summary>
    /// Initializes a new instance of the <see cref="ApiProblem"/> class without details. Tests that replace the client
    /// can set them.
    /// </summary>
    public ApiProblem() { }

    internal ApiProblem(ProblemExtensions unread) => this.unread = unread;

    /// <summary>Gets the URI that identifies the problem type.</summary>
    public string? Type { get; init; }

    /// <summary>
    /// Gets the short summary of the problem type, or the value of the member <c>error</c> if the body has no
    /// <c>title</c>.
    /// </summary>
    public string? Title { get; init; }

    /// <summary>Gets the status code in the body, which can differ from that of the response.</summary>
    public int? Status { get; init; }

    /// <summary>
    /// Gets the explanation of this occurrence, or the value of the member <c>message</c> if the body has no
    /// <c>detail</c>.
    /// </summary>
    public string? Detail { get; init; }

    /// <summary>Gets the URI that identifies this occurrence, which support may ask for.</summary>
    public string? Instance { get; init; }

    /// <summary>Gets the time of the occurrence.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>
    /// Gets the errors of individual fields; empty if the body contains none. They are read from a list, as in RFC 9457
    /// and many APIs, and from an object of fields with their messages, as in ASP.NET Core.
    /// </summary>
    public IReadOnlyList<ApiProblemError> Errors { get; init; } = [];

    /// <summary>
    /// Gets the members of the body for which this class has no property, such as <c>traceId</c>, as JSON.
    /// </summary>
    /// <remarks>If a member contains a credential of the client, it is replaced with <c>***</c>.</remarks>
    public IReadOnlyDictionary<string, JsonElement> Extensions
    {
        get => extensions ??= unread?.Read() ?? new Dictionary<string, JsonElement>();
        init => extensions = value;
    }

    /// <summary>Returns the detail, the title or the status code, whichever is found first.</summary>
    /// <returns>The text for display.</returns>
    public override string ToString() =>
        SafeText.OneLine(
            Detail ?? Title ?? (Status is { } status ? StatusText.Of((HttpStatusCode)status) : "(no details)")
        );
}

/// <summary>Represents the error of one field of a request.</summary>
/// <param name="Field">The field as the server names it: a name, a path or a JSON Pointer.</param>
/// <param name="Code">The violated rule as a machine-readable code.</param>
/// <param name="Message">The message for display.</param>
public sealed record ApiProblemError(string? Field, string? Code, string? Message);
