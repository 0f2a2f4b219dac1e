using System.Globalization;

namespace CampaignsGen;

/// <summary>The options of a client cannot work. Nothing was sent.</summary>
/// <remarks>The failures name options and what to do; none holds a credential.</remarks>
public sealed class ApiOptionsException : InvalidOperationException
{
    /// <summary>Makes an exception from what is wrong.</summary>
    /// <param name="failures">What is wrong, one sentence for each option, each with its mend.</param>
    /// <exception cref="ArgumentNullException"><paramref name="failures"/> is null.</exception>
    public ApiOptionsException(IReadOnlyList<string> failures)
        : base(Describe(failures)) => Failures = failures;

    /// <summary>What is wrong, one sentence for each option, each with its mend.</summary>
    public IReadOnlyList<string> Failures { get; }

    private static string Describe(IReadOnlyList<string> failures)
    {
        ArgumentNullException.ThrowIfNull(failures);
        if (failures.Count == 1)
        {
            return failures[0];
        }

        string text = failures.Count.ToString(CultureInfo.InvariantCulture) + " options need attention:";
        for (int i = 0; i < failures.Count; i++)
        {
            text += "\n  " + failures[i];
        }

        return text;
    }
}
