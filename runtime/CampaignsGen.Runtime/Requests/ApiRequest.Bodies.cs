namespace CampaignsGen.Runtime;

// What a request carries. Every body is written when it is set, so that a value that cannot be sent fails at the call;
// only streams are read while they are sent.
public sealed partial class ApiRequest
{
    internal PooledContent? Body { get; private set; }

    /// <summary>Sets the body, written at once.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="mediaType">The <c>Content-Type</c>, sent exactly so.</param>
    /// <param name="body">The body.</param>
    /// <param name="write">Writes it as JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="mediaType"/> or <paramref name="write"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The request has a body already.</exception>
    public void JsonBody<T>(string mediaType, T body, JsonWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        ArgumentNullException.ThrowIfNull(write);
        ThrowIfBodyIsSet();
        Body = new PooledContent(JsonText.ToArray(body, write, out int length), length, mediaType);
    }

    /// <summary>
    /// Sets the body to a form (WHATWG URL Standard, section 5.2): each property of an object is a pair of name and value.
    /// </summary>
    /// <remarks>
    /// Unless an encoding says otherwise, a scalar is one pair, an array of scalars a pair for each item, an object or an
    /// array that holds one is its JSON text (OpenAPI 3.0, "Encoding Object"). Null is left out.
    /// </remarks>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="mediaType">The <c>Content-Type</c>, sent exactly so.</param>
    /// <param name="body">The body.</param>
    /// <param name="write">Writes it as a JSON object.</param>
    /// <param name="encodings">How properties are written that are not written as above.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The body is written as something other than a JSON object, or a text in it holds half of a surrogate pair.
    /// </exception>
    /// <exception cref="InvalidOperationException">The request has a body already.</exception>
    public void FormBody<T>(string mediaType, T body, JsonWrite<T> write, params FormEncoding[] encodings)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(encodings);
        ThrowIfBodyIsSet();
        Body = new PooledContent(FormText.ToBuffer(body, write, encodings, Operation), mediaType);
    }

    /// <summary>Sets the body to a text in UTF-8, without a byte order mark.</summary>
    /// <param name="mediaType">The <c>Content-Type</c>, sent exactly so.</param>
    /// <param name="body">The text.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The text holds half of a surrogate pair.</exception>
    /// <exception cref="InvalidOperationException">The request has a body already.</exception>
    public void TextBody(string mediaType, string body)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        ArgumentNullException.ThrowIfNull(body);
        ThrowIfBodyIsSet();
        var buffer = new PooledBuffer();
        try
        {
            Utf8Text.Write(buffer, body, "The body", Operation);
        }
        catch
        {
            buffer.Dispose();
            throw;
        }

        Body = new PooledContent(buffer, mediaType);
    }

    /// <summary>
    /// Sets the body to a stream, which is read while it is sent, from where it stands to its end, and is not disposed.
    /// </summary>
    /// <remarks>
    /// The length is sent if the stream can seek. A handler can send such a stream again; one that cannot seek makes the
    /// second time fail.
    /// </remarks>
    /// <param name="mediaType">The <c>Content-Type</c>, sent exactly so.</param>
    /// <param name="body">The stream; it stays the caller's, who leaves it alone until the call has ended.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    /// <exception cref="InvalidOperationException">The request has a body already.</exception>
    public void StreamBody(string mediaType, Stream body)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        ArgumentNullException.ThrowIfNull(body);
        ThrowIfBodyIsSet();
        var part = new StreamedPart(0, body, Operation);
        Body = new StreamedContent(new PooledBuffer(), mediaType, [part], Operation);
    }

    /// <summary>
    /// Sets the body to several parts (RFC 7578), parted by a random boundary that is added to the media type.
    /// </summary>
    /// <remarks>Files are read while they are sent; what <see cref="StreamBody"/> says of streams holds for them.</remarks>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="mediaType">The <c>Content-Type</c> without its boundary.</param>
    /// <param name="body">The body.</param>
    /// <param name="write">Gives its parts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="mediaType"/> or <paramref name="write"/> is null.</exception>
    /// <exception cref="ArgumentException">A part cannot be sent.</exception>
    /// <exception cref="InvalidOperationException">The request has a body already.</exception>
    public void MultipartBody<T>(string mediaType, T body, MultipartWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        ArgumentNullException.ThrowIfNull(write);
        ThrowIfBodyIsSet();
        var parts = new MultipartParts(Operation);
        try
        {
            write(parts, body);
            Body = parts.ToContent(mediaType);
        }
        catch
        {
            parts.Abandon();
            throw;
        }
    }

    private void ThrowIfBodyIsSet()
    {
        if (Body is not null)
        {
            throw new InvalidOperationException($"The request of {Operation.Id} has a body already.");
        }
    }
}
