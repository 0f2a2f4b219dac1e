using System.Globalization;

namespace CampaignsGen;

/// <summary>The exception that is thrown when the options of a client are invalid. No request was sent.</summary>
/// <remarks>The failures name the options and how to fix them. They contain no credentials.</remarks>
public sealed class ApiOptionsException : InvalidOperationException
{
    /// <summary>Initializes a new instance of the <see cref="ApiOptionsException"/> class with the failures.</summary>
    /// <param name="failures">The failures, one sentence for each option with the problem and the fix.</param>
    /// <exception cref="ArgumentNullException"><paramref name="failures"/> is <see langword="null"/>.</exception>
    public ApiOptionsException(IReadOnlyList<string> failures)
        : base(Describe(failures)) => Failures = failures;

    /// <summary>Gets the failures, one sentence for each option with the problem and the fix.</summary>
    public IReadOnlyList<string> Failures { get; }

    private static string Describe(IReadOnlyList<string> failures)
    {
        ArgumentNullException.ThrowIfNull(failures);
        if (failures.Count == 1)
        {
            return failures[0];
        }

        string text = failures.Count.ToString(CultureInfo.InvariantCulture) + " options are invalid:";
        for (int i = 0; i < failures.Count; i++)
        {
            text += "\n  " + failures[i];
        }

        return text;
    }
}
