using System.Globalization;
using System.Text;

namespace CampaignsGen;

/// <summary>The exception that is thrown when a request violates limits of the document. No request was sent.</summary>
/// <remarks>The message names the locations and the limits, but does not contain any values.</remarks>
public sealed class ApiValidationException : ArgumentException
{
    private const int MostShown = 20;

    internal ApiValidationException(string what, string? operationId, IReadOnlyList<ApiValidationError> errors)
        : base(Describe(what, errors))
    {
        OperationId = operationId;
        Errors = errors;
    }

    /// <summary>
    /// Gets the operation that was not called, or <see langword="null"/> if only a model was validated.
    /// </summary>
    public string? OperationId { get; }

    /// <summary>Gets the values that violate a limit, and the limits; at most 100 of them.</summary>
    public IReadOnlyList<ApiValidationError> Errors { get; }

    private static string Describe(string what, IReadOnlyList<ApiValidationError> errors)
    {
        var text = new StringBuilder(what).Append(": ");
        if (errors.Count == 1)
        {
            return text.Append(errors[0]).Append('.').ToString();
        }

        text.Append(CultureInfo.InvariantCulture, $"{errors.Count} values violate limits of the document.");
        for (int i = 0; i < Math.Min(errors.Count, MostShown); i++)
        {
            text.Append("\n  ").Append(errors[i]);
        }

        return errors.Count <= MostShown
            ? text.ToString()
            : text.Append(CultureInfo.InvariantCulture, $"\n  and {errors.Count - MostShown} more").ToString();
    }
}
