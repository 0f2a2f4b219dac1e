using System.Globalization;

namespace QuickStart;

/// <summary>Writes each request and the status code of its response. It does not write headers, because they contain the API key.</summary>
internal sealed class WireHandler(Narrator narrator) : DelegatingHandler
{
    private const int ShownCharacters = 60;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        narrator.Sent($"{request.Method} {request.RequestUri?.AbsolutePath}  {Shorten(body)}");
        var response = await base.SendAsync(request, cancellationToken);
        narrator.Came($"{(int)response.StatusCode} {response.ReasonPhrase}");
        return response;
    }

    private static string Shorten(string body) =>
        body.Length <= ShownCharacters
            ? body
            : string.Create(CultureInfo.InvariantCulture, $"{body[..ShownCharacters]}… ({body.Length} characters)");
}
