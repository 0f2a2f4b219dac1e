using System.ComponentModel;
using System.Globalization;
using System.Net.Http.Headers;

namespace CampaignsGen.Runtime;

/// <summary>
/// Describes a response that the OpenAPI document declares for an operation. Emitted code calls this class.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DeclaredResponse
{
    private const int DefaultKey = 0;
    private readonly int key;
    private string[] mediaTypes = [];

    private protected DeclaredResponse(string status, string[]? advice)
    {
        Status = status;
        key = KeyOf(status);
        Advice = advice ?? [];
    }

    /// <summary>Gets the status code as it appears in the document: <c>404</c>, <c>4XX</c> or <c>default</c>.</summary>
    public string Status { get; }

    /// <summary>
    /// Gets the hints on what the caller should check. <c>{name}</c> represents the value of a security scheme or
    /// server variable.
    /// </summary>
    public IReadOnlyList<string> Advice { get; }

    internal bool IsDefault => key == DefaultKey;

    /// <summary>
    /// Gets a value indicating whether the document declares the status code as successful: <c>2XX</c> or a status code
    /// from 200 to 299.
    /// </summary>
    internal bool IsSuccessStatus => key == 2 || key / 100 == 2;

    internal abstract bool HasBody { get; }

    /// <summary>
    /// Gets a value indicating whether this is one of several responses that the media type selects from.
    /// </summary>
    internal bool IsForm => mediaTypes.Length > 0;

    /// <summary>Declares a response with a JSON body.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="status">
    /// The status code as it appears in the document: <c>404</c>, <c>4XX</c> or <c>default</c>.
    /// </param>
    /// <param name="read">The delegate that reads the body.</param>
    /// <param name="advice">The hints on what the caller should check.</param>
    /// <returns>The declared response.</returns>
    /// <exception cref="ArgumentException"><paramref name="status"/> is not in one of the three formats.</exception>
    public static DeclaredResponse Json<T>(string status, JsonRead<T> read, string[]? advice = null) =>
        new JsonResponse<T>(status, read, advice);

    /// <summary>Declares a response whose body, if there is any, is ignored.</summary>
    /// <param name="status">
    /// The status code as it appears in the document: <c>204</c>, <c>2XX</c> or <c>default</c>.
    /// </param>
    /// <param name="advice">The hints on what the caller should check.</param>
    /// <returns>The declared response.</returns>
    /// <exception cref="ArgumentException"><paramref name="status"/> is not in one of the three formats.</exception>
    public static DeclaredResponse Empty(string status, string[]? advice = null) => new EmptyResponse(status, advice);

    /// <summary>
    /// Declares a response whose body is text of any media type. A call returns it as a <see cref="string"/>.
    /// </summary>
    /// <remarks>
    /// The encoding is determined by a byte order mark, then by the <c>charset</c> of the media type, and is UTF-8
    /// otherwise. Invalid bytes are replaced with U+FFFD. <c>Encoding.RegisterProvider</c> adds more charsets; an
    /// unknown charset is read as UTF-8. The body is limited to <see cref="ApiClientOptions.MaxResponseBytes"/>.
    /// </remarks>
    /// <param name="status">
    /// The status code as it appears in the document: <c>200</c>, <c>2XX</c> or <c>default</c>.
    /// </param>
    /// <param name="advice">The hints on what the caller should check.</param>
    /// <returns>The declared response.</returns>
    /// <exception cref="ArgumentException"><paramref name="status"/> is not in one of the three formats.</exception>
    public static DeclaredResponse Text(string status, string[]? advice = null) => new TextResponse(status, advice);

    /// <summary>
    /// Declares a response whose body is text of any media type. For JSON media types, it is the JSON string, or the
    /// body itself if it is not JSON. A call returns it as a <see cref="string"/>.
    /// </summary>
    /// <inheritdoc cref="Text"/>
    public static DeclaredResponse AnyText(string status, string[]? advice = null) =>
        new AnyTextResponse(status, advice);

    /// <summary>
    /// Declares a response whose body is bytes of any media type. A call returns it as a <see cref="Stream"/> that
    /// reads them as they arrive.
    /// </summary>
    /// <remarks>
    /// The caller disposes the stream, which holds the connection until then. The time limit applies only until the
    /// headers are received, and the size is not limited. If the body is truncated, reading throws an
    /// <see cref="IOException"/>. For an unsuccessful response, only the beginning of the body is available, as
    /// <c>RawBody</c>.
    /// </remarks>
    /// <inheritdoc cref="Text"/>
    public static DeclaredResponse Binary(string status, string[]? advice = null) => new BinaryResponse(status, advice);

    /// <summary>
    /// Declares a response of server-sent events (WHATWG HTML, section 9.2) whose data is JSON. A call returns it as an
    /// <c>IAsyncEnumerable</c> of <see cref="ServerEvent{T}"/>, which are returned as they arrive.
    /// </summary>
    /// <remarks>
    /// It can be enumerated once. The connection is released at the end and when the enumerator is disposed. The time
    /// limit applies only until the headers are received; use <c>WithCancellation</c> to cancel the enumeration. A
    /// connection that is closed early, an event larger than <see cref="ApiClientOptions.MaxResponseBytes"/> and data
    /// that cannot be read result in an <see cref="UnexpectedResponseException"/>. For an unsuccessful response, only
    /// the beginning of the body is available.
    /// </remarks>
    /// <typeparam name="T">The type of the data of an event.</typeparam>
    /// <param name="status">
    /// The status code as it appears in the document: <c>200</c>, <c>2XX</c> or <c>default</c>.
    /// </param>
    /// <param name="read">The delegate that reads the data of an event.</param>
    /// <param name="advice">The hints on what the caller should check.</param>
    /// <returns>The declared response.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="read"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="status"/> is not in one of the three formats.</exception>
    public static DeclaredResponse Events<T>(string status, JsonRead<T> read, string[]? advice = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new EventResponse<T>(status, (_, data) => JsonText.Read(data, read), StreamEnd.Usual, advice);
    }

    /// <summary>Declares a response of server-sent events whose data is read according to the event type.</summary>
    /// <typeparam name="T">The type of the data of an event.</typeparam>
    /// <param name="status">
    /// The status code as it appears in the document: <c>200</c>, <c>2XX</c> or <c>default</c>.
    /// </param>
    /// <param name="read">The delegate that reads the data of an event.</param>
    /// <param name="advice">The hints on what the caller should check.</param>
    /// <returns>The declared response.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="read"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="status"/> is not in one of the three formats.</exception>
    /// <inheritdoc cref="Events{T}(string, JsonRead{T}, string[])"/>
    public static DeclaredResponse EventsByType<T>(string status, EventRead<T> read, string[]? advice = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new EventResponse<T>(status, read, StreamEnd.Usual, advice);
    }

    /// <summary>
    /// Declares a response of server-sent events whose data is text. A call returns it as an <c>IAsyncEnumerable</c> of
    /// <see cref="ServerEvent{T}"/> of <see cref="string"/>.
    /// </summary>
    /// <param name="status">
    /// The status code as it appears in the document: <c>200</c>, <c>2XX</c> or <c>default</c>.
    /// </param>
    /// <param name="advice">The hints on what the caller should check.</param>
    /// <returns>The declared response.</returns>
    /// <exception cref="ArgumentException"><paramref name="status"/> is not in one of the three formats.</exception>
    /// <inheritdoc cref="Events{T}"/>
    public static DeclaredResponse TextEvents(string status, string[]? advice = null) =>
        new EventResponse<string>(status, static (_, data) => ItemText.Text(data), end: null, advice);

    /// <summary>
    /// Declares a response of JSON texts, one on each line (JSON Lines, NDJSON) or each after a record separator (RFC
    /// 7464). A call returns it as an <c>IAsyncEnumerable</c>, whose items are returned as they arrive.
    /// </summary>
    /// <remarks>Empty lines are skipped. Otherwise, the remarks for <see cref="Events{T}"/> apply.</remarks>
    /// <typeparam name="T">The type of a JSON text.</typeparam>
    /// <param name="status">
    /// The status code as it appears in the document: <c>200</c>, <c>2XX</c> or <c>default</c>.
    /// </param>
    /// <param name="read">The delegate that reads a JSON text.</param>
    /// <param name="advice">The hints on what the caller should check.</param>
    /// <returns>The declared response.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="read"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="status"/> is not in one of the three formats.</exception>
    public static DeclaredResponse Lines<T>(string status, JsonRead<T> read, string[]? advice = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new LineResponse<T>(status, ItemText.Json(read), advice);
    }

    /// <summary>
    /// Declares a response of lines of text. A call returns it as an <c>IAsyncEnumerable</c> of <see cref="string"/>.
    /// </summary>
    /// <param name="status">
    /// The status code as it appears in the document: <c>200</c>, <c>2XX</c> or <c>default</c>.
    /// </param>
    /// <param name="advice">The hints on what the caller should check.</param>
    /// <returns>The declared response.</returns>
    /// <exception cref="ArgumentException"><paramref name="status"/> is not in one of the three formats.</exception>
    /// <inheritdoc cref="Lines{T}"/>
    public static DeclaredResponse TextLines(string status, string[]? advice = null) =>
        new LineResponse<string>(status, ItemText.Text, advice);

    /// <summary>
    /// Declares a response of lines that each contain <c>{"result": …}</c>, as gRPC-Gateway streams them. A call
    /// returns it as an <c>IAsyncEnumerable</c> of the results.
    /// </summary>
    /// <remarks>
    /// A line that contains <c>{"error": …}</c> ends it with an <see cref="UnexpectedResponseException"/>.
    /// </remarks>
    /// <typeparam name="T">The type of a result.</typeparam>
    /// <param name="status">
    /// The status code as it appears in the document: <c>200</c>, <c>2XX</c> or <c>default</c>.
    /// </param>
    /// <param name="read">The delegate that reads a result.</param>
    /// <param name="advice">The hints on what the caller should check.</param>
    /// <returns>The declared response.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="read"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="status"/> is not in one of the three formats.</exception>
    public static DeclaredResponse Results<T>(string status, JsonRead<T> read, string[]? advice = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new LineResponse<T>(status, ResultText.Read(read), advice, ResultText.IsError);
    }

    /// <summary>Sets what ends a stream of events before its connection is closed.</summary>
    /// <param name="data">
    /// The data that ends it and is not an event itself, or <see langword="null"/> if there is none.
    /// </param>
    /// <param name="events">The event types after which no more events follow.</param>
    /// <returns>This declared response.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The response does not consist of events.</exception>
    public DeclaredResponse EndingWith(string? data, params string[] events)
    {
        ArgumentNullException.ThrowIfNull(events);
        StreamEnd end = End ?? throw new InvalidOperationException($"The response {Status} is not a stream of events.");
        end.Data = data;
        end.Events = [.. events];
        return this;
    }

    /// <summary>Gets what ends the stream of events, or <see langword="null"/> for any other response.</summary>
    internal virtual StreamEnd? End => null;

    /// <summary>
    /// Sets the media types of the body, if several responses are declared for one status code: the <c>Content-Type</c>
    /// of a response selects one of them (RFC 9110, section 8.3), and the first is used for any other media type.
    /// </summary>
    /// <param name="mediaTypes">The media types. The subtype <c>*</c> matches any subtype.</param>
    /// <returns>This declared response.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="mediaTypes"/> is <see langword="null"/>.</exception>
    public DeclaredResponse For(params string[] mediaTypes)
    {
        ArgumentNullException.ThrowIfNull(mediaTypes);
        this.mediaTypes = [.. mediaTypes];
        return this;
    }

    /// <summary>
    /// Returns how well this declaration matches a response: 0 for no match, and otherwise more for an exact status
    /// code than for a range, more for a range than for the default, and more for the right media type.
    /// </summary>
    internal int FitOf(int status, string? contentType)
    {
        int fit =
            key == status ? 5
            : key is > 0 and < 10 && key == status / 100 ? 3
            : IsDefault ? 1
            : 0;
        return fit > 0 && IsOf(contentType) ? fit + 1 : fit;
    }

    private bool IsOf(string? contentType)
    {
        foreach (string mediaType in mediaTypes)
        {
            if (contentType is not null && MediaTypeText.Matches(contentType, mediaType))
            {
                return true;
            }
        }

        return mediaTypes.Length == 0;
    }

    /// <summary>
    /// Determines whether the body of a successful response is returned as a stream instead of being received
    /// completely.
    /// </summary>
    internal virtual bool IsLive(HttpContentHeaders headers) => false;

    /// <summary>Gets a value indicating whether the body is JSON that can be null.</summary>
    internal virtual bool MayBeNull => false;

    /// <summary>
    /// Returns the reason why a completely received body cannot be read, or <see langword="null"/> if there is none.
    /// </summary>
    internal virtual ApiBodyError? ErrorOf(bool isEmpty, string? contentType) => null;

    /// <summary>Reads the body as its type, or returns <see langword="null"/> if none is declared.</summary>
    /// <exception cref="System.Text.Json.JsonException">
    /// The body does not match the declaration in the document.
    /// </exception>
    internal abstract object? ReadObject(ReadOnlySpan<byte> body, string? contentType);

    /// <summary>
    /// Creates the reader of the body of a successful response that is read as it arrives, if <see cref="IsLive"/>
    /// returns <see langword="true"/>.
    /// </summary>
    internal virtual object Open(LiveAnswer answer) =>
        throw new InvalidOperationException($"The response {Status} of {answer.OperationId} is not read as a stream.");

    // The key of a status code is its number, that of a range its first digit, and that of default 0.
    private static int KeyOf(string status)
    {
        ArgumentNullException.ThrowIfNull(status);
        if (status == "default")
        {
            return DefaultKey;
        }

        if (status.Length == 3 && status[0] is >= '1' and <= '9')
        {
            if (status.AsSpan(1).Equals("XX", StringComparison.OrdinalIgnoreCase))
            {
                return status[0] - '0';
            }

            if (int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out int code))
            {
                return code;
            }
        }

        throw new ArgumentException(
            $"'{status}' is not a status code. Use a form such as 404, 4XX or default.",
            nameof(status)
        );
    }
}
