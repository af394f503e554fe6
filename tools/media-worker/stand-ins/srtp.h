#pragma once
// The worker speaks libsrtp 3; Debian 12 has libsrtp 2. Here are the calls the worker makes, over libsrtp 2.

// libsrtp 2 has a struct of this name; libsrtp 3's is an opaque pointer.
#define srtp_policy_t srtp2_policy_t
#include <srtp2/srtp.h>
#undef srtp_policy_t

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <new>

// Codes that libsrtp 3 added; libsrtp 2 never answers with the second.
inline constexpr auto srtp_err_status_buffer_small = static_cast<srtp_err_status_t>(28);
inline constexpr auto srtp_err_status_cryptex_err  = static_cast<srtp_err_status_t>(29);

struct homegroup_srtp_policy
{
	srtp_profile_t profile{ srtp_profile_reserved };
	uint8_t keyAndSalt[SRTP_MAX_KEY_LEN]{};
	size_t keyAndSaltLen{ 0 };
	size_t windowSize{ 0 };
	bool allowRepeatTx{ false };
	srtp_ssrc_t ssrc{ ssrc_undefined, 0 };
};

using srtp_policy_t = homegroup_srtp_policy*;

inline srtp_err_status_t srtp_policy_create(srtp_policy_t* policy)
{
	*policy = new (std::nothrow) homegroup_srtp_policy;

	return *policy ? srtp_err_status_ok : srtp_err_status_alloc_fail;
}

inline void srtp_policy_destroy(srtp_policy_t policy)
{
	if (policy)
	{
		// A key must not stay readable in freed memory; the compiler may not drop a volatile write.
		volatile uint8_t* bytes = policy->keyAndSalt;

		for (size_t i{ 0 }; i < sizeof(policy->keyAndSalt); ++i)
		{
			bytes[i] = 0;
		}
	}

	delete policy;
}

inline srtp_err_status_t srtp_policy_set_ssrc(srtp_policy_t policy, srtp_ssrc_t ssrc)
{
	policy->ssrc = ssrc;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_profile(srtp_policy_t policy, srtp_profile_t profile)
{
	policy->profile = profile;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_add_key(
  srtp_policy_t policy,
  const uint8_t* key,
  size_t keyLen,
  const uint8_t* salt,
  size_t saltLen,
  const uint8_t* /*mki*/,
  size_t mkiLen)
{
	if (mkiLen != 0 || keyLen + saltLen > sizeof(policy->keyAndSalt))
	{
		return srtp_err_status_bad_param;
	}

	std::memcpy(policy->keyAndSalt, key, keyLen);
	std::memcpy(policy->keyAndSalt + keyLen, salt, saltLen);
	policy->keyAndSaltLen = keyLen + saltLen;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_allow_repeat_tx(srtp_policy_t policy, bool allow)
{
	policy->allowRepeatTx = allow;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_window_size(srtp_policy_t policy, size_t windowSize)
{
	policy->windowSize = windowSize;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_create(srtp_t* session, srtp_policy_t policy)
{
	const size_t wanted =
	  srtp_profile_get_master_key_length(policy->profile) + srtp_profile_get_master_salt_length(policy->profile);

	if (wanted == 0 || policy->keyAndSaltLen != wanted)
	{
		return srtp_err_status_bad_param;
	}

	srtp2_policy_t srtp2Policy{};
	srtp_err_status_t err =
	  srtp_crypto_policy_set_from_profile_for_rtp(&srtp2Policy.rtp, policy->profile);

	if (err == srtp_err_status_ok)
	{
		err = srtp_crypto_policy_set_from_profile_for_rtcp(&srtp2Policy.rtcp, policy->profile);
	}

	if (err != srtp_err_status_ok)
	{
		return err;
	}

	srtp2Policy.ssrc            = policy->ssrc;
	srtp2Policy.key             = policy->keyAndSalt;
	srtp2Policy.window_size     = policy->windowSize;
	srtp2Policy.allow_repeat_tx = policy->allowRepeatTx ? 1 : 0;

	return srtp_create(session, &srtp2Policy);
}

// libsrtp 2 works in place with an int length; libsrtp 3 from one buffer to another that says its room.
template<typename InPlace>
inline srtp_err_status_t homegroup_srtp_apply(
  InPlace inPlace, const uint8_t* in, size_t inLen, size_t trailerLen, uint8_t* out, size_t* outLen)
{
	if (inLen + trailerLen > *outLen)
	{
		return srtp_err_status_buffer_small;
	}

	if (inLen + trailerLen > static_cast<size_t>(std::numeric_limits<int>::max()))
	{
		return srtp_err_status_bad_param;
	}

	if (in != out)
	{
		std::memmove(out, in, inLen);
	}

	int len                     = static_cast<int>(inLen);
	const srtp_err_status_t err = inPlace(out, &len);

	if (err == srtp_err_status_ok)
	{
		*outLen = static_cast<size_t>(len);
	}

	return err;
}

inline srtp_err_status_t srtp_protect(
  srtp_t session, const uint8_t* rtp, size_t rtpLen, uint8_t* srtp, size_t* srtpLen, size_t /*mkiIndex*/)
{
	const auto inPlace = [session](uint8_t* data, int* len) { return srtp_protect(session, data, len); };

	return homegroup_srtp_apply(inPlace, rtp, rtpLen, SRTP_MAX_TAG_LEN, srtp, srtpLen);
}

inline srtp_err_status_t srtp_unprotect(
  srtp_t session, const uint8_t* srtp, size_t srtpLen, uint8_t* rtp, size_t* rtpLen)
{
	const auto inPlace = [session](uint8_t* data, int* len) { return srtp_unprotect(session, data, len); };

	return homegroup_srtp_apply(inPlace, srtp, srtpLen, 0, rtp, rtpLen);
}

inline srtp_err_status_t srtp_protect_rtcp(
  srtp_t session, const uint8_t* rtcp, size_t rtcpLen, uint8_t* srtcp, size_t* srtcpLen, size_t /*mkiIndex*/)
{
	const auto inPlace = [session](uint8_t* data, int* len) { return srtp_protect_rtcp(session, data, len); };

	// SRTCP also appends its index, a word of four bytes.
	return homegroup_srtp_apply(inPlace, rtcp, rtcpLen, SRTP_MAX_TAG_LEN + 4, srtcp, srtcpLen);
}

inline srtp_err_status_t srtp_unprotect_rtcp(
  srtp_t session, const uint8_t* srtcp, size_t srtcpLen, uint8_t* rtcp, size_t* rtcpLen)
{
	const auto inPlace = [session](uint8_t* data, int* len) { return srtp_unprotect_rtcp(session, data, len); };

	return homegroup_srtp_apply(inPlace, srtcp, srtcpLen, 0, rtcp, rtcpLen);
}

inline srtp_err_status_t srtp_stream_remove(srtp_t session, uint32_t ssrcInNetworkOrder)
{
	return srtp_remove_stream(session, ssrcInNetworkOrder);
}
