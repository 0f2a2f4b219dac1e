using System.ComponentModel;
using System.Globalization;
using System.Net.Http.Headers;

namespace CampaignsGen.Runtime;

/// <summary>An answer that the OpenAPI document declares for an operation. Emitted code calls this.</summary>
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

    /// <summary>The status as the document writes it: <c>404</c>, <c>4XX</c> or <c>default</c>.</summary>
    public string Status { get; }

    /// <summary>What the caller should check; <c>{name}</c> stands for the value of a scheme or server variable.</summary>
    public IReadOnlyList<string> Advice { get; }

    internal bool IsDefault => key == DefaultKey;

    /// <summary>Whether the document declares it as a success by number: <c>2XX</c> or one of 200 to 299.</summary>
    internal bool IsSuccessStatus => key == 2 || key / 100 == 2;

    internal abstract bool HasBody { get; }

    /// <summary>Whether it is one of several forms.</summary>
    internal bool IsForm => mediaTypes.Length > 0;

    /// <summary>Declares an answer with a body in JSON.</summary>
    /// <typeparam name="T">What the body is read as.</typeparam>
    /// <param name="status">The status as the document writes it: <c>404</c>, <c>4XX</c> or <c>default</c>.</param>
    /// <param name="read">Reads the body.</param>
    /// <param name="advice">What the caller should check.</param>
    /// <returns>The declared answer.</returns>
    /// <exception cref="ArgumentException"><paramref name="status"/> has none of the three forms.</exception>
    public static DeclaredResponse Json<T>(string status, JsonRead<T> read, string[]? advice = null) =>
        new JsonResponse<T>(status, read, advice);

    /// <summary>Declares an answer whose body, if there is any, says nothing.</summary>
    /// <param name="status">The status as the document writes it: <c>204</c>, <c>2XX</c> or <c>default</c>.</param>
    /// <param name="advice">What the caller should check.</param>
    /// <returns>The declared answer.</returns>
    /// <exception cref="ArgumentException"><paramref name="status"/> has none of the three forms.</exception>
    public static DeclaredResponse Empty(string status, string[]? advice = null) => new EmptyResponse(status, advice);

    /// <summary>
    /// Declares an answer whose body is a text, of any media type. A call gives it as a <see cref="string"/>.
    /// </summary>
    /// <remarks>
    /// A byte order mark says what it is written in, else the <c>charset</c> of the media type, else it is UTF-8; bytes that
    /// are none become U+FFFD. <c>Encoding.RegisterProvider</c> makes more charsets known; one that is not known is taken
    /// for UTF-8. It may be as large as <see cref="ApiClientOptions.MaxResponseBytes"/>.
    /// </remarks>
    /// <param name="status">The status as the document writes it: <c>200</c>, <c>2XX</c> or <c>default</c>.</param>
    /// <param name="advice">What the caller should check.</param>
    /// <returns>The declared answer.</returns>
    /// <exception cref="ArgumentException"><paramref name="status"/> has none of the three forms.</exception>
    public static DeclaredResponse Text(string status, string[]? advice = null) => new TextResponse(status, advice);

    /// <summary>
    /// Declares an answer whose body is a text, of any media type: of JSON's it is the text that the JSON says, or the body
    /// itself where it is no JSON. A call gives it as a <see cref="string"/>.
    /// </summary>
    /// <inheritdoc cref="Text"/>
    public static DeclaredResponse AnyText(string status, string[]? advice = null) =>
        new AnyTextResponse(status, advice);

    /// <summary>
    /// Declares an answer whose body is bytes, of any media type. A call gives it as a <see cref="Stream"/> that reads them
    /// as they arrive.
    /// </summary>
    /// <remarks>
    /// Whoever gets the stream disposes it; until then it holds the connection. The time limit covers the time to the
    /// answer's headers only, and no size is too large. A body that is cut off makes the reading throw an
    /// <see cref="IOException"/>. Of an error answer only the beginning of the body is shown, as <c>RawBody</c>.
    /// </remarks>
    /// <inheritdoc cref="Text"/>
    public static DeclaredResponse Binary(string status, string[]? advice = null) => new BinaryResponse(status, advice);

    /// <summary>
    /// Declares an answer of server-sent events (WHATWG HTML, section 9.2) whose data is JSON. A call gives it as an
    /// <c>IAsyncEnumerable</c> of <see cref="ServerEvent{T}"/>, which come as they arrive.
    /// </summary>
    /// <remarks>
    /// The enumeration can be made once; its end and the enumerator's disposal give the connection back. The time limit
    /// covers the time to the answer's headers only; the enumeration is cancelled by <c>WithCancellation</c>. A connection
    /// that breaks, an event larger than <see cref="ApiClientOptions.MaxResponseBytes"/> and data that cannot be read are
    /// an <see cref="UnexpectedResponseException"/>. Of an error answer only the beginning of the body is shown.
    /// </remarks>
    /// <typeparam name="T">What the data of an event is read as.</typeparam>
    /// <param name="status">The status as the document writes it: <c>200</c>, <c>2XX</c> or <c>default</c>.</param>
    /// <param name="read">Reads the data of an event.</param>
    /// <param name="advice">What the caller should check.</param>
    /// <returns>The declared answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="read"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="status"/> has none of the three forms.</exception>
    public static DeclaredResponse Events<T>(string status, JsonRead<T> read, string[]? advice = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new EventResponse<T>(status, (_, data) => JsonText.Read(data, read), StreamEnd.Usual, advice);
    }

    /// <summary>Declares an answer of server-sent events whose data is read by the event's type.</summary>
    /// <typeparam name="T">What the data of an event is read as.</typeparam>
    /// <param name="status">The status as the document writes it: <c>200</c>, <c>2XX</c> or <c>default</c>.</param>
    /// <param name="read">Reads the data of an event.</param>
    /// <param name="advice">What the caller should check.</param>
    /// <returns>The declared answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="read"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="status"/> has none of the three forms.</exception>
    /// <inheritdoc cref="Events{T}(string, JsonRead{T}, string[])"/>
    public static DeclaredResponse EventsByType<T>(string status, EventRead<T> read, string[]? advice = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new EventResponse<T>(status, read, StreamEnd.Usual, advice);
    }

    /// <summary>
    /// Declares an answer of server-sent events whose data is text. A call gives it as an <c>IAsyncEnumerable</c> of
    /// <see cref="ServerEvent{T}"/> of <see cref="string"/>.
    /// </summary>
    /// <param name="status">The status as the document writes it: <c>200</c>, <c>2XX</c> or <c>default</c>.</param>
    /// <param name="advice">What the caller should check.</param>
    /// <returns>The declared answer.</returns>
    /// <exception cref="ArgumentException"><paramref name="status"/> has none of the three forms.</exception>
    /// <inheritdoc cref="Events{T}"/>
    public static DeclaredResponse TextEvents(string status, string[]? advice = null) =>
        new EventResponse<string>(status, static (_, data) => ItemText.Text(data), end: null, advice);

    /// <summary>
    /// Declares an answer of JSON texts, one on each line (JSON Lines, ndjson) or each behind a record separator
    /// (RFC 7464). A call gives it as an <c>IAsyncEnumerable</c>, whose items come as they arrive.
    /// </summary>
    /// <remarks>Empty lines are passed over. For the rest what is said of <see cref="Events{T}"/> holds.</remarks>
    /// <typeparam name="T">What a JSON text is read as.</typeparam>
    /// <param name="status">The status as the document writes it: <c>200</c>, <c>2XX</c> or <c>default</c>.</param>
    /// <param name="read">Reads a JSON text.</param>
    /// <param name="advice">What the caller should check.</param>
    /// <returns>The declared answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="read"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="status"/> has none of the three forms.</exception>
    public static DeclaredResponse Lines<T>(string status, JsonRead<T> read, string[]? advice = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new LineResponse<T>(status, ItemText.Json(read), advice);
    }

    /// <summary>Declares an answer of lines of text. A call gives it as an <c>IAsyncEnumerable</c> of <see cref="string"/>.</summary>
    /// <param name="status">The status as the document writes it: <c>200</c>, <c>2XX</c> or <c>default</c>.</param>
    /// <param name="advice">What the caller should check.</param>
    /// <returns>The declared answer.</returns>
    /// <exception cref="ArgumentException"><paramref name="status"/> has none of the three forms.</exception>
    /// <inheritdoc cref="Lines{T}"/>
    public static DeclaredResponse TextLines(string status, string[]? advice = null) =>
        new LineResponse<string>(status, ItemText.Text, advice);

    /// <summary>
    /// Declares an answer of lines that hold <c>{"result": …}</c> each, as gRPC-gateway streams them. A call gives it as an
    /// <c>IAsyncEnumerable</c> of the results.
    /// </summary>
    /// <remarks>A line that holds <c>{"error": …}</c> ends it with an <see cref="UnexpectedResponseException"/>.</remarks>
    /// <typeparam name="T">What a result is read as.</typeparam>
    /// <param name="status">The status as the document writes it: <c>200</c>, <c>2XX</c> or <c>default</c>.</param>
    /// <param name="read">Reads a result.</param>
    /// <param name="advice">What the caller should check.</param>
    /// <returns>The declared answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="read"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="status"/> has none of the three forms.</exception>
    public static DeclaredResponse Results<T>(string status, JsonRead<T> read, string[]? advice = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new LineResponse<T>(status, ResultText.Read(read), advice, ResultText.IsError);
    }

    /// <summary>Says what ends a stream of events before its connection ends.</summary>
    /// <param name="data">The data that ends it and is no event itself; null for none.</param>
    /// <param name="events">The types of events after which nothing comes.</param>
    /// <returns>This declared answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is null.</exception>
    /// <exception cref="InvalidOperationException">It is no answer of events.</exception>
    public DeclaredResponse EndingWith(string? data, params string[] events)
    {
        ArgumentNullException.ThrowIfNull(events);
        StreamEnd end = End ?? throw new InvalidOperationException($"The answer {Status} is no stream of events.");
        end.Data = data;
        end.Events = [.. events];
        return this;
    }

    /// <summary>What ends it, where it is a stream of events; else null.</summary>
    internal virtual StreamEnd? End => null;

    /// <summary>
    /// Says which media types the body is of, where several forms are declared for one status: the <c>Content-Type</c> of an
    /// answer chooses among them (RFC 9110, section 8.3), and the first stands for any other.
    /// </summary>
    /// <param name="mediaTypes">Media types; <c>*</c> as the subtype stands for any.</param>
    /// <returns>This declared answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="mediaTypes"/> is null.</exception>
    public DeclaredResponse For(params string[] mediaTypes)
    {
        ArgumentNullException.ThrowIfNull(mediaTypes);
        this.mediaTypes = [.. mediaTypes];
        return this;
    }

    /// <summary>How well this fits an answer: 0 not at all, else more for an exact status than for a range, for a range than for default, and for the right media type.</summary>
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

    /// <summary>Whether the body of a success is not received but handed over, to be read as it arrives.</summary>
    internal virtual bool IsLive(HttpContentHeaders headers) => false;

    /// <summary>Whether its body is JSON that may be null.</summary>
    internal virtual bool MayBeNull => false;

    /// <summary>What speaks against reading a body that has come as a whole; null for nothing.</summary>
    internal virtual ApiBodyError? ErrorOf(bool isEmpty, string? contentType) => null;

    /// <summary>Reads the body whatever its type; null where none is declared.</summary>
    /// <exception cref="System.Text.Json.JsonException">The body is not what the document declares.</exception>
    internal abstract object? ReadObject(ReadOnlySpan<byte> body, string? contentType);

    /// <summary>Makes what reads the body of a success as it arrives, where <see cref="IsLive"/> says so.</summary>
    internal virtual object Open(LiveAnswer answer) =>
        throw new InvalidOperationException($"The answer {Status} of {answer.OperationId} is received as a whole.");

    // An exact status is its number, a range its first digit, default 0.
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

        throw new ArgumentException($"'{status}' is no status: write 404, 4XX or default.", nameof(status));
    }
}
