namespace CampaignsGen.Runtime;

// The body of a request. Every body is written when it is set, so that a value that cannot be sent fails at the call.
// Only streams are read while they are sent.
public sealed partial class ApiRequest
{
    internal PooledContent? Body { get; private set; }

    /// <summary>Sets the body to JSON, which is written immediately.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="mediaType">The <c>Content-Type</c>, which is sent unchanged.</param>
    /// <param name="body">The body.</param>
    /// <param name="write">The delegate that writes the value as JSON.</param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="mediaType"/> or <paramref name="write"/> is <see langword="null"/>.
    /// </exception>
    /// <exception cref="InvalidOperationException">The request already has a body.</exception>
    public void JsonBody<T>(string mediaType, T body, JsonWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        ArgumentNullException.ThrowIfNull(write);
        ThrowIfBodyIsSet();
        Body = new PooledContent(JsonText.ToArray(body, write, out int length), length, mediaType);
    }

    /// <summary>
    /// Sets the body to a form (WHATWG URL Standard, section 5.2). Each property of the object is a pair of name and
    /// value.
    /// </summary>
    /// <remarks>
    /// Unless an encoding specifies otherwise, a scalar is one pair, an array of scalars is one pair for each item, and
    /// an object, or an array that contains one, is its JSON text (OpenAPI 3.0, "Encoding Object"). Null values are
    /// omitted.
    /// </remarks>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="mediaType">The <c>Content-Type</c>, which is sent unchanged.</param>
    /// <param name="body">The body.</param>
    /// <param name="write">The delegate that writes the value as a JSON object.</param>
    /// <param name="encodings">The encodings of the properties that are not written in the default way.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// The delegate writes something other than a JSON object, or a string in it contains an unpaired surrogate.
    /// </exception>
    /// <exception cref="InvalidOperationException">The request already has a body.</exception>
    public void FormBody<T>(string mediaType, T body, JsonWrite<T> write, params FormEncoding[] encodings)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(encodings);
        ThrowIfBodyIsSet();
        Body = new PooledContent(FormText.ToBuffer(body, write, encodings, Operation), mediaType);
    }

    /// <summary>Sets the body to text in UTF-8, without a byte order mark.</summary>
    /// <param name="mediaType">The <c>Content-Type</c>, which is sent unchanged.</param>
    /// <param name="body">The text.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The text contains an unpaired surrogate.</exception>
    /// <exception cref="InvalidOperationException">The request already has a body.</exception>
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
    /// Sets the body to a stream, which is read from its current position to its end while it is sent, and is not
    /// disposed.
    /// </summary>
    /// <remarks>
    /// The length is sent if the stream supports seeking. A handler can send such a stream again. If the stream does
    /// not support seeking, a second attempt fails.
    /// </remarks>
    /// <param name="mediaType">The <c>Content-Type</c>, which is sent unchanged.</param>
    /// <param name="body">The stream, which the caller owns and does not use until the call has ended.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    /// <exception cref="InvalidOperationException">The request already has a body.</exception>
    public void StreamBody(string mediaType, Stream body)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        ArgumentNullException.ThrowIfNull(body);
        ThrowIfBodyIsSet();
        var part = new StreamedPart(0, body, Operation);
        Body = new StreamedContent(new PooledBuffer(), mediaType, [part], Operation);
    }

    /// <summary>
    /// Sets the body to several parts (RFC 7578), separated by a random boundary that is added to the media type.
    /// </summary>
    /// <remarks>Files are read while they are sent, in the same way as for <see cref="StreamBody"/>.</remarks>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="mediaType">The <c>Content-Type</c> without a boundary.</param>
    /// <param name="body">The body.</param>
    /// <param name="write">The delegate that adds the parts.</param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="mediaType"/> or <paramref name="write"/> is <see langword="null"/>.
    /// </exception>
    /// <exception cref="ArgumentException">A part cannot be sent.</exception>
    /// <exception cref="InvalidOperationException">The request already has a body.</exception>
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
            throw new InvalidOperationException($"The request of {Operation.Id} already has a body.");
        }
    }
}
