using System.Globalization;
using System.Text;

namespace CampaignsGen;

/// <summary>A request breaks limits of the document. Nothing was sent.</summary>
/// <remarks>The message names the places and the limits, and repeats no value.</remarks>
public sealed class ApiValidationException : ArgumentException
{
    private const int MostShown = 20;

    internal ApiValidationException(string what, string? operationId, IReadOnlyList<ApiValidationError> errors)
        : base(Describe(what, errors))
    {
        OperationId = operationId;
        Errors = errors;
    }

    /// <summary>The operation that was not called; null where a model was validated by itself.</summary>
    public string? OperationId { get; }

    /// <summary>Each value that breaks a limit, and the limit; at most 100 of them.</summary>
    public IReadOnlyList<ApiValidationError> Errors { get; }

    private static string Describe(string what, IReadOnlyList<ApiValidationError> errors)
    {
        var text = new StringBuilder(what).Append(": ");
        if (errors.Count == 1)
        {
            return text.Append(errors[0]).Append('.').ToString();
        }

        text.Append(CultureInfo.InvariantCulture, $"{errors.Count} values break limits of the document.");
        for (int i = 0; i < Math.Min(errors.Count, MostShown); i++)
        {
            text.Append("\n  ").Append(errors[i]);
        }

        return errors.Count <= MostShown
            ? text.ToString()
            : text.Append(CultureInfo.InvariantCulture, $"\n  and {errors.Count - MostShown} more").ToString();
    }
}
