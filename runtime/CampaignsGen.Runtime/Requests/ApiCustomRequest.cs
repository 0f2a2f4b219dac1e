using System.Diagnostics;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// A request that the OpenAPI document does not describe, or whose JSON the caller writes. The client's <c>SendAsync</c> sends it with
/// the client's credentials, limits, errors and telemetry.
/// </summary>
/// <remarks>It can be sent more than once, unless <see cref="Content"/> cannot be read again.</remarks>
/// <param name="method">The method.</param>
/// <param name="path">
/// The path behind the server's URL, beginning with a slash, with <c>{parameters}</c> that <see cref="PathParameters"/> holds:
/// <c>/pets/{petId}</c>.
/// </param>
/// <exception cref="ArgumentException"><paramref name="path"/> does not begin with a slash or leaves a brace open.</exception>
/// <exception cref="ArgumentNullException">An argument is null.</exception>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ApiCustomRequest(HttpMethod method, string path)
{
    private const string StandardMediaType = "application/json";

    // The parts of the template are found now, so that a fault of it is the caller's line.
    private readonly ApiOperation template = new(method?.Method ?? "", method!, path);

    /// <summary>What errors, logs and spans call the operation. The method and the path's template unless set.</summary>
    public string? OperationId { get; init; }

    /// <summary>The values of the parameters in the path, not yet encoded.</summary>
    public IDictionary<string, string> PathParameters { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The query, not yet encoded.</summary>
    public IDictionary<string, string> Query { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The body as a JSON text, sent as it is; null for none.</summary>
    public string? Json { get; init; }

    /// <summary>
    /// The body as a stream, read while it is sent and not disposed; null for none. It needs a <see cref="MediaType"/>, and excludes
    /// <see cref="Json"/>.
    /// </summary>
    public Stream? Content { get; init; }

    /// <summary>The media type of the body; <c>application/json</c> for <see cref="Json"/> unless set.</summary>
    public string? MediaType { get; init; }

    /// <summary>The <c>Accept</c> header. <c>application/json</c> unless set; null sends none.</summary>
    public string? Accept { get; init; } = StandardMediaType;

    /// <summary>Shows the method and the template; no value, because what is private may be among them.</summary>
    /// <returns>The method and the path's template.</returns>
    public override string ToString() => $"{template.Method} {template.Template}";

    internal ApiRequest Begin(RequiredScheme[][] security)
    {
        var request = ApiRequest.Begin(
            new ApiOperation(OperationId ?? ToString(), template.Method, template.Template)
            {
                Accept = Accept,
                Security = security,
            }
        );
        foreach ((string name, string value) in PathParameters)
        {
            request.Path(name, value);
        }

        foreach ((string name, string value) in Query)
        {
            request.Query(name, value);
        }

        AddBody(request);
        return request;
    }

    private void AddBody(ApiRequest request)
    {
        if (Json is not null && Content is not null)
        {
            throw new ArgumentException(
                $"{this} has two bodies. To fix this, set one of Json and Content. Nothing was sent."
            );
        }

        if (Json is not null)
        {
            request.TextBody(MediaType ?? StandardMediaType, Json);
        }
        else if (Content is not null)
        {
            string missing = $"{this} has a body without a media type. To fix this, set MediaType. Nothing was sent.";
            request.StreamBody(MediaType ?? throw new ArgumentException(missing), Content);
        }
    }
}
