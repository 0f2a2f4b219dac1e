using System.Text.Json.Nodes;

namespace Prism.Tests;

/// <summary>Stands between a client and Prism: asks for the answer that a test wants, and keeps what Prism has to say.</summary>
internal sealed class PrismWitness() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private const string OwnErrors = "https://stoplight.io/prism/errors#";

    /// <summary>What Prism is asked for (RFC 7240): <c>code=404</c>, <c>dynamic=true</c>; null leaves it to Prism.</summary>
    public string? Prefer { get; set; }

    /// <summary>The last request's first line, for messages.</summary>
    public string Target { get; private set; } = "";

    /// <summary>What is wrong with the last request, by Prism's judgement.</summary>
    public IReadOnlyList<string> Complaints { get; private set; } = [];

    /// <summary>
    /// Whether the last answer breaks the document's own schema, by Prism's judgement of what it took from the document's
    /// examples or made up itself. Such an answer says nothing of the client.
    /// </summary>
    public bool OwnAnswerIsFaulty { get; private set; }

    /// <summary>Forgets the last request.</summary>
    public void Forget() => (Target, Complaints, OwnAnswerIsFaulty) = ("", [], false);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (Prefer is { } prefer)
        {
            request.Headers.Add("Prefer", prefer);
        }

        Target = $"{request.Method} {request.RequestUri!.PathAndQuery}";
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        ILookup<string, string> violations = Violations(response)
            .Where(violation => violation!["severity"]!.ToString() == "Error")
            .ToLookup(violation => violation!["location"]![0]!.ToString(), Described);
        OwnAnswerIsFaulty = violations["response"].Any();
        Complaints = [.. violations["request"], .. await OwnErrorAsync(response, cancellationToken)];
        return response;
    }

    /// <summary>What Prism says beside the answer that it makes: <c>[{"location":["request","query","limit"],…}]</c>.</summary>
    private static JsonArray Violations(HttpResponseMessage response) =>
        response.Headers.TryGetValues("sl-violations", out IEnumerable<string>? values)
            ? JsonNode.Parse(string.Concat(values))!.AsArray()
            : [];

    private static string Described(JsonNode? violation)
    {
        string place = string.Join('.', violation!["location"]!.AsArray().Select(part => part?.ToString()));
        return $"{place}: {violation["message"]}";
    }

    /// <summary>What Prism answers in the API's place where it can or will not make an answer.</summary>
    private static async Task<IReadOnlyList<string>> OwnErrorAsync(
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
    {
        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return [];
        }

        await response.Content.LoadIntoBufferAsync(cancellationToken);
        string text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!text.Contains(OwnErrors, StringComparison.Ordinal))
        {
            return [];
        }

        JsonNode problem = JsonNode.Parse(text)!;
        string kind = problem["type"]!.ToString()[OwnErrors.Length..];
        IEnumerable<string> violations = (problem["validation"] as JsonArray ?? []).Select(Described);
        return [$"{kind}: {problem["detail"]} {string.Join("; ", violations)}"];
    }
}
