using System.Net;

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
    /// <summary>A URI that identifies the kind of problem.</summary>
    public string? Type { get; init; }

    /// <summary>A short summary of the kind of problem.</summary>
    public string? Title { get; init; }

    /// <summary>The status that the body names; the answer's own may differ.</summary>
    public int? Status { get; init; }

    /// <summary>What happened this time.</summary>
    public string? Detail { get; init; }

    /// <summary>A URI that identifies this occurrence; support may ask for it.</summary>
    public string? Instance { get; init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>What is wrong with single fields; empty when the body names none.</summary>
    public IReadOnlyList<ApiProblemError> Errors { get; init; } = [];

    /// <summary>Gives the detail, else the title, else the status.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() =>
        SafeText.OneLine(
            Detail ?? Title ?? (Status is { } status ? StatusText.Of((HttpStatusCode)status) : "(no details)")
        );
}

/// <summary>What is wrong with one field of a request.</summary>
/// <param name="Field">The field, as the server names it.</param>
/// <param name="Code">The rule that is broken, for programs.</param>
/// <param name="Message">What is wrong, for people.</param>
public sealed record ApiProblemError(string? Field, string? Code, string? Message);
