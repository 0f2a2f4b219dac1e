using System.Text;

namespace CampaignsGen;

/// <summary>
/// Creates the message of an <see cref="ApiException"/>:
/// <code>
/// getPet returned 404 Not Found: "No such pet".
///   GET https://api.example.com/pets/7
///   name: must not be blank (NotBlank)
///   Check: the store · whether the pet was sold
/// </code>
/// </summary>
internal static class ErrorMessage
{
    private const int QuoteLimit = 300;
    private const int MostFields = 10;

    internal static string Of(ApiError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var message = new StringBuilder(256);
        message
            .Append(SafeText.OneLine(error.OperationId))
            .Append(" returned ")
            .Append(StatusText.Of(error.StatusCode));
        if (error.Reason is { } reason)
        {
            message.Append(", ").Append(SafeText.OneLine(reason));
        }

        if (Quote(error) is { Length: > 0 } quote)
        {
            message.Append(": \"").Append(quote.TrimEnd('.')).Append('"');
        }

        message.Append('.');
        AppendRequest(message, error);
        AppendFields(message, error.Problem?.Errors ?? []);
        AppendAdvice(message, error.Advice);
        return message.ToString();
    }

    private static string Quote(ApiError error) =>
        SafeText.OneLine(error.Problem?.Detail ?? error.Problem?.Title ?? error.RawBody, QuoteLimit);

    private static void AppendRequest(StringBuilder message, ApiError error)
    {
        if (error.RequestUri is { } uri)
        {
            message.Append("\n  ").Append(error.Method.Method).Append(' ');
            message.Append(uri.IsAbsoluteUri ? uri.AbsoluteUri : uri.OriginalString);
        }
    }

    private static void AppendFields(StringBuilder message, IReadOnlyList<ApiProblemError> errors)
    {
        for (int i = 0; i < Math.Min(errors.Count, MostFields); i++)
        {
            ApiProblemError error = errors[i];
            message
                .Append("\n  ")
                .Append(string.IsNullOrEmpty(error.Field) ? "" : SafeText.OneLine(error.Field) + ": ");
            message.Append(SafeText.OneLine(error.Message ?? error.Code ?? "(no message)"));
            if (error is { Message: not null, Code: { } code })
            {
                message.Append(" (").Append(SafeText.OneLine(code)).Append(')');
            }
        }

        if (errors.Count > MostFields)
        {
            message.Append("\n  … and ").Append(errors.Count - MostFields).Append(" more");
        }
    }

    private static void AppendAdvice(StringBuilder message, IReadOnlyList<string> advice)
    {
        for (int i = 0; i < advice.Count; i++)
        {
            message.Append(i == 0 ? "\n  Check: " : " · ").Append(SafeText.OneLine(advice[i]));
        }
    }
}
