using System.Net.Http.Headers;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>Requests a token with the client credentials grant (RFC 6749, section 4.4.2).</summary>
internal sealed class TokenRequest(Uri tokenUrl, string clientId, string clientSecret)
{
    // RFC 6749, section 2.3.1: both are form-encoded before they are used as user name and password.
    private readonly string basic = Convert.ToBase64String(
        Encoding.ASCII.GetBytes($"{UriText.Encode(clientId)}:{UriText.Encode(clientSecret)}")
    );

    /// <exception cref="AccessTokenException">The server returned no token.</exception>
    internal async Task<ObtainedToken> SendAsync(
        HttpClient httpClient,
        string scope,
        ClientAuthentication authentication,
        IReadOnlyDictionary<string, string> parameters,
        CancellationToken cancellationToken
    )
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, tokenUrl);
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var form = new List<KeyValuePair<string, string>> { new("grant_type", "client_credentials") };
        if (scope.Length > 0)
        {
            form.Add(new("scope", scope));
        }

        if (authentication == ClientAuthentication.Body)
        {
            form.Add(new("client_id", clientId));
            form.Add(new("client_secret", clientSecret));
        }
        else
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Basic", basic);
        }

        form.AddRange(parameters);
        message.Content = new FormUrlEncodedContent(form);
        using HttpResponseMessage response = await httpClient
            .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            .ConfigureAwait(false);
        var answer = new TokenAnswer(tokenUrl, scope, response.StatusCode, new Redaction([clientSecret, basic]));
        using var body = new ReceivedBody();
        try
        {
            body.Begin(
                await body.OpenAsync(response.Content, TokenAnswer.MostBytes, cancellationToken).ConfigureAwait(false)
            );
            while (body.Advance(await body.ReadAsync(cancellationToken).ConfigureAwait(false))) { }
        }
        catch (Exception exception) when (body.EndsWith(exception, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return answer.Read(body);
    }
}
