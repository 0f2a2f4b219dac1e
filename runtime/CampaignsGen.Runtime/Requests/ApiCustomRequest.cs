using System.Diagnostics;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// Represents a request that the OpenAPI document does not describe, or whose JSON the caller writes. The client's
/// <c>SendAsync</c> method sends it with the credentials, limits, error handling and telemetry of the client.
/// </summary>
/// <remarks>The request can be sent more than once, unless <see cref="Content"/> cannot be read again.</remarks>
/// <param name="method">The HTTP method.</param>
/// <param name="path">
/// The path relative to the server's URL, which begins with a slash and can contain <c>{parameters}</c> with values in
/// <see cref="PathParameters"/>, such as <c>/pets/{petId}</c>.
/// </param>
/// <exception cref="ArgumentException">
/// <paramref name="path"/> does not begin with a slash or contains an unclosed brace.
/// </exception>
/// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ApiCustomRequest(HttpMethod method, string path)
{
    private const string StandardMediaType = "application/json";

    // The template is parsed now, so that an exception for it is thrown at the line of the caller.
    private readonly ApiOperation template = new(method?.Method ?? "", method!, path);

    /// <summary>
    /// Gets the name of the operation in errors, logs and spans. The default is the method and the path template.
    /// </summary>
    public string? OperationId { get; init; }

    /// <summary>Gets the values of the path parameters, not encoded.</summary>
    public IDictionary<string, string> PathParameters { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets the query parameters, not encoded.</summary>
    public IDictionary<string, string> Query { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Gets the body as JSON text, which is sent unchanged, or <see langword="null"/> if there is none.
    /// </summary>
    public string? Json { get; init; }

    /// <summary>
    /// Gets the body as a stream, which is read while it is sent and is not disposed, or <see langword="null"/> if
    /// there is none. It requires a <see cref="MediaType"/> and cannot be combined with <see cref="Json"/>.
    /// </summary>
    public Stream? Content { get; init; }

    /// <summary>
    /// Gets the media type of the body. The default for <see cref="Json"/> is <c>application/json</c>.
    /// </summary>
    public string? MediaType { get; init; }

    /// <summary>
    /// Gets the value of the <c>Accept</c> header, or <see langword="null"/> to send none. The default is
    /// <c>application/json</c>.
    /// </summary>
    public string? Accept { get; init; } = StandardMediaType;

    /// <summary>Returns the method and the path template, without values, because they can be private.</summary>
    /// <returns>The method and the path template.</returns>
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
