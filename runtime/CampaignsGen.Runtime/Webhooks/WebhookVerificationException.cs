namespace CampaignsGen;

/// <summary>
/// The exception that is thrown when a webhook is not verified, so that its content cannot be trusted.
/// </summary>
/// <remarks>The message contains neither the secret nor a signature, and can be logged.</remarks>
public sealed class WebhookVerificationException : Exception
{
    internal WebhookVerificationException(WebhookFault fault, string message)
        : base(message) => Fault = fault;

    /// <summary>Gets the reason why the webhook is not verified.</summary>
    public WebhookFault Fault { get; }
}
