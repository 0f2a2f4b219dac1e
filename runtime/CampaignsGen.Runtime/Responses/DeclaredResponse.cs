using System.ComponentModel;
using System.Globalization;

namespace CampaignsGen.Runtime;

/// <summary>An answer that the OpenAPI document declares for an operation. Emitted code calls this.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DeclaredResponse
{
    private const int DefaultKey = 0;
    private readonly int key;

    private protected DeclaredResponse(string status, IReadOnlyList<string>? advice)
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

    /// <summary>Declares an answer with a body in JSON.</summary>
    /// <typeparam name="T">What the body is read as.</typeparam>
    /// <param name="status">The status as the document writes it: <c>404</c>, <c>4XX</c> or <c>default</c>.</param>
    /// <param name="read">Reads the body.</param>
    /// <param name="advice">What the caller should check.</param>
    /// <returns>The declared answer.</returns>
    /// <exception cref="ArgumentException"><paramref name="status"/> has none of the three forms.</exception>
    public static DeclaredResponse Json<T>(string status, JsonRead<T> read, IReadOnlyList<string>? advice = null) =>
        new JsonResponse<T>(status, read, advice);

    /// <summary>Declares an answer whose body, if there is any, says nothing.</summary>
    /// <param name="status">The status as the document writes it: <c>204</c>, <c>2XX</c> or <c>default</c>.</param>
    /// <param name="advice">What the caller should check.</param>
    /// <returns>The declared answer.</returns>
    /// <exception cref="ArgumentException"><paramref name="status"/> has none of the three forms.</exception>
    public static DeclaredResponse Empty(string status, IReadOnlyList<string>? advice = null) =>
        new EmptyResponse(status, advice);

    internal bool IsExactly(int status) => key == status;

    internal bool IsRangeOf(int status) => key is > 0 and < 10 && key == status / 100;

    /// <summary>Reads the body whatever its type; null where none is declared.</summary>
    /// <exception cref="System.Text.Json.JsonException">The body is not what the document declares.</exception>
    internal abstract object? ReadObject(ReadOnlySpan<byte> utf8);

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
