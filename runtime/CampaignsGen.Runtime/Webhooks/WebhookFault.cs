namespace CampaignsGen;

/// <summary>Says why a webhook is not verified.</summary>
public enum WebhookFault
{
    /// <summary>The webhook is verified.</summary>
    None,

    /// <summary>A header of the signature is missing.</summary>
    MissingHeader,

    /// <summary>A header of the signature is not what it must be, such as a time that is not a number.</summary>
    MalformedHeader,

    /// <summary>The webhook was sent longer ago than the tolerance allows; somebody may have recorded it and sent it again.</summary>
    TooOld,

    /// <summary>The webhook claims to be sent later than the tolerance allows. The clock of this machine may be slow.</summary>
    TooNew,

    /// <summary>No signature matches: the body was changed, or the secret is another one.</summary>
    NoMatch,

    /// <summary>The body is larger than <see cref="WebhookVerifier.MaxBodyBytes"/>.</summary>
    TooLarge,
}
