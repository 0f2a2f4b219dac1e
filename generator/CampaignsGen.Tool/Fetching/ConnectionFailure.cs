using System.Net.Sockets;
using CampaignsGen.Tool.Failures;

namespace CampaignsGen.Tool.Fetching;

/// <summary>Converts connection errors to messages.</summary>
internal static class ConnectionFailure
{
    /// <summary>Creates the exception for a download that failed.</summary>
    public static ToolException Of(Uri url, Exception cause) => new(Message(url, cause));

    private static string Message(Uri url, Exception cause)
    {
        string shown = DocumentAddress.Shown(url);
        return (cause as HttpRequestException)?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError =>
                $"The host '{url.Host}' was not found. Check the URL '{shown}' and the connection to the network.",
            HttpRequestError.SecureConnectionError =>
                $"The server of '{shown}' has no certificate that this machine trusts: {Innermost(cause).Message}",
            HttpRequestError.ConnectionError when IsRefused(cause) =>
                $"Nothing accepts connections at '{shown}'. Check the host and the port.",
            _ => $"'{shown}' was not downloaded: {Innermost(cause).Message}",
        };
    }

    private static bool IsRefused(Exception cause) =>
        Innermost(cause) is SocketException { SocketErrorCode: SocketError.ConnectionRefused };

    private static Exception Innermost(Exception cause) => cause.GetBaseException();
}
