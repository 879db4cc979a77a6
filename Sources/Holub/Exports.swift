#if Sending
@_exported public import HolubMessage
@_exported public import HolubProviderKit
@_exported public import HolubSMTP
#endif
