using System.Globalization;
using System.Net;
using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>Reads the response of a token endpoint (RFC 6749, sections 5.1 and 5.2).</summary>
internal sealed class TokenAnswer(Uri tokenUrl, string scope, HttpStatusCode status, Redaction redaction)
{
    internal const int MostBytes = 256 * 1024;

    private static readonly TimeSpan UnknownLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(365);

    private readonly Uri shownUrl = new(ServerUrl.Show(tokenUrl)!);

    /// <exception cref="AccessTokenException">The response contains no token that can be sent.</exception>
    internal ObtainedToken Read(ReceivedBody body)
    {
        using JsonDocument? json = body.IsTooLarge || body.Fault is not null ? null : Parse(body.Bytes);
        JsonElement answer = json?.RootElement ?? default;
        if ((int)status is < 200 or > 299)
        {
            throw Refused(answer);
        }

        string? token = Text(answer, "access_token");
        if (string.IsNullOrWhiteSpace(token))
        {
            throw Fault("the response contains no access_token. Check the token URL");
        }

        // A server that omits the required type means the only one in use.
        string type = Text(answer, "token_type") ?? "Bearer";
        return type.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            ? new ObtainedToken(token, Lifetime(answer))
            : throw Fault($"the token is of type '{Shown(type)}', but only Bearer is supported");
    }

    private static JsonDocument? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes);
            return JsonDocument.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Returns the lifetime. Some servers write the seconds as a string.</summary>
    private static TimeSpan Lifetime(JsonElement answer) =>
        double.TryParse(
            Text(answer, "expires_in", isNumber: true),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out double seconds
        ) && double.IsFinite(seconds)
            ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, LongestLifetime.TotalSeconds))
            : UnknownLifetime;

    /// <param name="answer">The response.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="isNumber">
    /// <see langword="true"/> if the value can also be a number; otherwise, <see langword="false"/>.
    /// </param>
    private static string? Text(JsonElement answer, string name, bool isNumber = false)
    {
        try
        {
            return answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty(name, out JsonElement value)
                    ? null
                : value.ValueKind == JsonValueKind.String ? value.GetString()
                : isNumber && value.ValueKind == JsonValueKind.Number ? value.GetRawText()
                : null;
        }
        catch (InvalidOperationException)
        {
            // A string that is not valid UTF-16 is treated as missing.
            return null;
        }
    }

    private AccessTokenException Refused(JsonElement answer)
    {
        string? error = Text(answer, "error") is { } code ? Shown(code) : null;
        string? description = Text(answer, "error_description") is { } words ? Shown(words) : null;
        string said = (error is null ? "" : $" {error}") + (description is null ? "" : $", \"{description}\"");
        return Fault($"{StatusText.Of(status)}{said}. {Check(error)}", error, description);
    }

    private AccessTokenException Fault(string reason, string? error = null, string? description = null)
    {
        string what = scope.Length == 0 ? "access token" : $"access token with scope '{Shown(scope)}'";
        return new AccessTokenException(
            $"{shownUrl} returned no {what}: {reason}. The request that needed it was not sent.",
            shownUrl,
            status,
            error,
            description
        );
    }

    private string Shown(string text) => redaction.Apply(SafeText.OneLine(text));

    /// <summary>Returns what the error codes of RFC 6749, section 5.2, mean for the client credentials grant.</summary>
    private static string Check(string? error) =>
        error switch
        {
            "invalid_client" =>
                "Check the client ID and the secret, and whether the server requires them in the body (ClientAuthentication.Body)",
            "invalid_scope" =>
                "Check whether this client is allowed to request these scopes, and how the server spells them",
            "unauthorized_client" =>
                "The server does not allow this client to use the client credentials grant. Allow it on the server",
            "unsupported_grant_type" =>
                "The server does not support the client credentials grant at this address. Check the token URL",
            "invalid_request" => "Check whether the server requires additional Parameters, such as an audience",
            "invalid_grant" => "Check the client ID and the secret",
            _ => "Check the token URL, the client ID and the secret",
        };
}
