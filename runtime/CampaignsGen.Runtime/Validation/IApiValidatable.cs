using System.ComponentModel;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>A model of requests that the document sets limits to. Emitted models are, where the project asks for validation.</summary>
public interface IApiValidatable
{
    /// <summary>Holds what it has against the limits of the document.</summary>
    /// <param name="check">Takes what breaks one.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void Check(RequestCheck check);
}
