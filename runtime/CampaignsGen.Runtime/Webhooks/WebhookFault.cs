namespace CampaignsGen;

/// <summary>Specifies why a webhook is not verified.</summary>
public enum WebhookFault
{
    /// <summary>The webhook is verified.</summary>
    None,

    /// <summary>A header of the signature is missing.</summary>
    MissingHeader,

    /// <summary>A header of the signature is malformed, such as a time that is not a number.</summary>
    MalformedHeader,

    /// <summary>
    /// The webhook was sent longer ago than the tolerance allows. It may have been recorded and sent again.
    /// </summary>
    TooOld,

    /// <summary>The webhook was sent later than the tolerance allows. The clock of this machine may be slow.</summary>
    TooNew,

    /// <summary>No signature matches: the body was changed, or the secret is a different one.</summary>
    NoMatch,

    /// <summary>The body is larger than <see cref="WebhookVerifier.MaxBodyBytes"/>.</summary>
    TooLarge,
}
