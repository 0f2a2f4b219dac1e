using System.Net;
using System.Text.Json;

namespace CampaignsGen;

/// <summary>
/// The details of a problem (RFC 9457), with the members <c>time</c> and <c>errors</c> that many APIs add. It is read from
/// any body that holds a JSON object, whatever the media type says.
/// </summary>
/// <remarks>
/// Reading is lenient: a member of another type than the one expected is left out, the others stay. All text came from
/// the server. Two problems are equal only when they are the same object.
/// </remarks>
public sealed class ApiProblem
{
    private readonly ProblemExtensions? unread;
    private IReadOnlyDictionary<string, JsonElement>? extensions;

    /// <summary>Makes a problem without details; tests that stand in for a client give it some.</summary>
    public ApiProblem() { }

    internal ApiProblem(ProblemExtensions unread) => this.unread = unread;

    /// <summary>A URI that identifies the kind of problem.</summary>
    public string? Type { get; init; }

    /// <summary>A short summary of the kind of problem; where there is none, the text of a member <c>error</c>.</summary>
    public string? Title { get; init; }

    /// <summary>The status that the body names; the answer's own may differ.</summary>
    public int? Status { get; init; }

    /// <summary>What happened this time; where the body does not say it so, the text of a member <c>message</c>.</summary>
    public string? Detail { get; init; }

    /// <summary>A URI that identifies this occurrence; support may ask for it.</summary>
    public string? Instance { get; init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>
    /// What is wrong with single fields; empty when the body names none. It is read from a list, as RFC 9457 and many APIs
    /// write it, and from an object of fields with their messages, as ASP.NET Core does.
    /// </summary>
    public IReadOnlyList<ApiProblemError> Errors { get; init; } = [];

    /// <summary>The members of the body that no property of this class gives, such as <c>traceId</c>, as JSON.</summary>
    /// <remarks>Where one holds a credential of the client's, that reads <c>***</c>.</remarks>
    public IReadOnlyDictionary<string, JsonElement> Extensions
    {
        get => extensions ??= unread?.Read() ?? new Dictionary<string, JsonElement>();
        init => extensions = value;
    }

    /// <summary>Gives the detail, else the title, else the status.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() =>
        SafeText.OneLine(
            Detail ?? Title ?? (Status is { } status ? StatusText.Of((HttpStatusCode)status) : "(no details)")
        );
}

/// <summary>What is wrong with one field of a request.</summary>
/// <param name="Field">The field, as the server names it: a name, a path, or a JSON pointer.</param>
/// <param name="Code">The rule that is broken, for programs.</param>
/// <param name="Message">What is wrong, for people.</param>
public sealed record ApiProblemError(string? Field, string? Code, string? Message);
